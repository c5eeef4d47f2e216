import deadlines from '../../data/law/deadlines.json' with { type: 'json' }

/**
 * 支払期日 — フリーランス法4条. The day of receipt is the first day, whether or not there is an inspection or an invoice.
 * All days are days in Japan.
 */

/** The sixtieth day from receipt: 2026-12-01 → 2027-01-29 (4条1項). */
export function limit60(receivedOn: Temporal.PlainDate): Temporal.PlainDate {
  return nthDay(receivedOn, deadlines.freelancePayment.days)
}

/** The thirtieth day from the day on which the original client pays, for work passed on and said to be (4条3項). */
export function limit30(originalDue: Temporal.PlainDate): Temporal.PlainDate {
  return nthDay(originalDue, deadlines.freelanceRecommissionedPayment.days)
}

/** The day that counts in law: the agreed one, the limit if it lies beyond, the day of receipt if none was agreed (4条2項). */
export function deemedDue(receivedOn: Temporal.PlainDate, agreed?: Temporal.PlainDate): Temporal.PlainDate {
  return agreed ? earlierOf(agreed, limit60(receivedOn)) : receivedOn
}

/** The same for work passed on: within 30 days of the original due day, that day itself if none was agreed (4条4項). */
export function deemedDueRecommissioned(
  originalDue: Temporal.PlainDate,
  agreed?: Temporal.PlainDate,
): Temporal.PlainDate {
  return agreed ? earlierOf(agreed, limit30(originalDue)) : originalDue
}

/** Whether a payment day keeps the limit; `days` counts the first day as 1. */
export type PaymentJudgement = { ok: true; days: number } | { ok: false; days: number; reason: string }

/**
 * Judges an agreed payment day against the day of receipt, or, under a monthly closing (月単位の締切), against the
 * closing day.
 */
export function judgePaymentDay(from: Temporal.PlainDate, paidOn: Temporal.PlainDate): PaymentJudgement {
  const days = from.until(paidOn, { largestUnit: 'days' }).days + 1
  const limit = deadlines.freelancePayment.days
  if (days < 1) return { ok: false, days, reason: '支払期日は、業務の提供を受ける日以降の日を選んでください' }
  if (days <= limit) return { ok: true, days }
  const reason = `支払期日が${days}日目になります。フリーランス法4条により、${limit}日以内の日を選んでください`
  return { ok: false, days, reason }
}

/** The day n counting `first` as day 1. */
export function nthDay(first: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return first.add({ days: days - 1 })
}

export function earlierOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b
}
