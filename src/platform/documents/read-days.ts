import { type CellReader, cellText, good, type TextParser } from './read-cells.ts'

const firstDay = Temporal.PlainDate.from('1899-12-30')
const earliestSerial = 10_000
const latestSerial = 100_000

/**
 * A day: from a date cell, from the number that Excel keeps for it (46327 is 2026-11-01), else from text by `parse`.
 * Serial numbers are taken between 1927 and 2173, so that 20261101 or a year is never mistaken for one.
 */
export function day(parse: TextParser<Temporal.PlainDate>): CellReader<Temporal.PlainDate> {
  return (cell) => {
    if (cell instanceof Temporal.PlainDate) return good(cell)
    if (cell instanceof Temporal.PlainDateTime) return good(cell.toPlainDate())
    const written = cellText(cell)
    const serial = /^\d{5}$/.test(written) ? Number(written) : 0
    if (serial >= earliestSerial && serial < latestSerial) return good(firstDay.add({ days: serial }))
    return parse(written)
  }
}
