/** A row of a dated table in `data/`: it holds from `effectiveFrom` (YYYY-MM-DD) until the next row's day. */
export interface Dated {
  effectiveFrom: string
}

/**
 * The row that is in force on a day in Japan. Rows may stand in any order.
 * @throws RangeError when the table begins later than the day.
 */
export function inForce<Row extends Dated>(table: readonly Row[], day: Temporal.PlainDate): Row {
  const begun = table.filter((row) => row.effectiveFrom <= day.toString())
  const latest = begun.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom)).at(-1)
  if (!latest) throw new RangeError(`no row is in force on ${day.toString()}`)
  return latest
}
