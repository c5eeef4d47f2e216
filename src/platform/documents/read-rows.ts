import type { MatchedCell, MatchedRow } from './match-columns.ts'
import { type CellReader, cellText } from './read-cells.ts'

/** A cell that cannot be taken: where it is, what stands there, and what to write instead. */
export interface CellProblem {
  sheet: string
  rowNumber: number
  /** Letter of the column, or null when the sheet has no such column. */
  column: string | null
  label: string
  found: string
  problem: string
}

/** A reader for each wanted column. */
export type RowReaders<Key extends string> = Readonly<Record<Key, CellReader<unknown>>>

/** The values that the readers of a row give. */
export type RowValues<Readers extends RowReaders<string>> = {
  [Key in keyof Readers]: Readers[Key] extends CellReader<infer Value> ? Value : never
}

export type ReadRow<Values> =
  | { ok: true; rowNumber: number; sheet: string; values: Values }
  | { ok: false; rowNumber: number; sheet: string; problems: CellProblem[] }

/** Reads every wanted cell of a row, and tells of all that is wrong with it, not only of the first. */
export function readRow<Key extends string, Readers extends RowReaders<Key>>(
  row: MatchedRow<Key>,
  readers: Readers & RowReaders<Key>,
): ReadRow<RowValues<Readers>> {
  const { sheet, rowNumber } = row
  const problems: CellProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, read] of Object.entries<CellReader<unknown>>(readers)) {
    const cell: MatchedCell | undefined = row.cells[key as Key]
    const reading = read(cell?.value ?? null)
    if (reading.ok) values[key] = reading.value
    else problems.push({ ...placeOf(row, cell, key), problem: reading.problem })
  }
  if (problems.length > 0) return { ok: false, rowNumber, sheet, problems }
  return { ok: true, rowNumber, sheet, values: values as RowValues<Readers> }
}

function placeOf(row: MatchedRow<string>, cell: MatchedCell | undefined, key: string): Omit<CellProblem, 'problem'> {
  const found = cellText(cell?.value ?? null)
  return {
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    column: cell?.column ?? null,
    label: cell?.label ?? key,
    found: found.length > 40 ? `${found.slice(0, 40)}…` : found,
  }
}

/** 「シート「企業一覧」12行目 C列(従業員数)「約50」: …」: a problem as one line for the person who sent the file. */
export function problemSentence({ sheet, rowNumber, column, label, found, problem }: CellProblem): string {
  const place = column === null ? label : `${column}列(${label.replaceAll(/\s+/g, ' ')})`
  const quoted = found === '' ? '' : `「${found.replaceAll(/\s+/g, ' ')}」`
  return `シート「${sheet}」${rowNumber}行目 ${place}${quoted}: ${problem}。`
}
