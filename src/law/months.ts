/**
 * Counting the length of a contract (フリーランス法の1か月・6か月, 解釈ガイドライン 第2部第2・第3, 公式Q&A(66)).
 * The first day counts (初日算入): 2026-12-01 to 2027-05-31 is exactly six months.
 */

/** The same day n months later, or the last day of that month where it has no such day. */
export function addMonths(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return day.add({ months }, { overflow: 'constrain' })
}

/** The last day of a term of n months that begins on `start`: 2026-12-01 and 6 → 2027-05-31. */
export function lastDayAfterMonths(start: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return addMonths(start, months).subtract({ days: 1 })
}

/** Does the term from `start` to `end`, both inside, last n months or longer? */
export function isAtLeastMonths(start: Temporal.PlainDate, end: Temporal.PlainDate, months: number): boolean {
  return Temporal.PlainDate.compare(end, lastDayAfterMonths(start, months)) >= 0
}
