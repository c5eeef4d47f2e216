import clocks from '../../data/engagements.json' with { type: 'json' }

export const { reportDueDay, silenceDays, silenceToldDays, correctionDays, reportableLastDays } = clocks

/** First and last day of the whole contract, both inside. */
export interface Running {
  startsOn: Temporal.PlainDate
  /** The announced end where it is cut short, else the agreed one. */
  endsOn: Temporal.PlainDate
}

export const firstOf = (month: Temporal.PlainYearMonth): Temporal.PlainDate => month.toPlainDate({ day: 1 })
const lastOf = (month: Temporal.PlainYearMonth): Temporal.PlainDate => month.toPlainDate({ day: month.daysInMonth })

/** The days of a month on which the contract runs; null when it has none. */
export function daysWithin({ startsOn, endsOn }: Running, month: Temporal.PlainYearMonth): Running | null {
  const from = later(startsOn, firstOf(month))
  const to = earlier(endsOn, lastOf(month))
  return Temporal.PlainDate.compare(from, to) <= 0 ? { startsOn: from, endsOn: to } : null
}

/** 翌月5日: the day by which a month is reported. */
export function dueOf(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  return month.add({ months: 1 }).toPlainDate({ day: reportDueDay })
}

/** From this day a month can be reported and felt about: the last seven days on which the contract runs in it. */
export function reportableFrom(lastDay: Temporal.PlainDate): Temporal.PlainDate {
  return lastDay.subtract({ days: reportableLastDays - 1 })
}

/** The last day on which the client may answer a report that was sent on this day. */
export function acceptByFor(reportedOn: Temporal.PlainDate): Temporal.PlainDate {
  return reportedOn.add({ days: silenceDays })
}

/** A report that was sent back is due again seven days later, never earlier than it was. */
export function dueAgain(dueOn: Temporal.PlainDate, returnedOn: Temporal.PlainDate): Temporal.PlainDate {
  return later(dueOn, returnedOn.add({ days: correctionDays }))
}

/** A month is felt about until the next one is over: later nobody remembers it. */
export function pulseUntil(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  return lastOf(month.add({ months: 1 }))
}

/**
 * The months that are asked for at present: this one and the one before. A house that begins to keep months does not ask
 * for those of years ago.
 */
export function monthsAsked(today: Temporal.PlainDate): Temporal.PlainYearMonth[] {
  const month = today.toPlainYearMonth()
  return [month.subtract({ months: 1 }), month]
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
