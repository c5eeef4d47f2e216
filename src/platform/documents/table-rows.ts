import { type FoundHeader, plainLabel } from './headers.ts'
import { type Cell, isBlank } from './table.ts'

/** A wanted column that is not empty in a row. */
export interface FilledColumn {
  label: string
  value: Cell
}

/** The wanted columns that are filled in a row, with their values. */
export function filledColumns<Key extends string>(cells: readonly Cell[], header: FoundHeader<Key>): FilledColumn[] {
  const columns = header.columns.map(({ index, label }) => ({ label, value: cells[index] ?? null }))
  return columns.filter(({ value }) => !isBlank(value))
}

/** A form with a hundred numbered rows, three of them filled, has ninety-seven that say nothing; so does a blank row. */
export function isOnlyNumbered(filled: readonly Cell[]): boolean {
  return filled.every((cell) => /^\d+$/.test(String(cell).normalize('NFKC').trim()))
}

const unitOnly = /^[(（].*[)）]$/
const noteMark = /^\s*([※*＊注・●■◆▲]|\(注|（注|【|備考|出典|〔)/
const totalWord = /^(合計|小計|総計|計|以上|以下余白|平均|記入例|記載例|例|\(例\)|（例）|見本)$/

/**
 * Whether a row under the header belongs to the table, and is not a note, a total, an example, a line of units or the
 * header again. Any other row with a wanted value does, right or wrong: a half-filled row is a mistake to be told.
 */
export function isOfTable(filled: readonly Cell[], wanted: readonly FilledColumn[]): boolean {
  const first = String(filled[0] ?? '').replaceAll(/\s/g, '')
  if (wanted.length === 0 || totalWord.test(first)) return false
  if (filled.length === 1 && noteMark.test(first)) return false
  if (filled.every((cell) => unitOnly.test(String(cell).trim()))) return false
  return !isHeaderAgain(wanted)
}

// Sheets that are printed repeat their header on each page.
function isHeaderAgain(wanted: readonly FilledColumn[]): boolean {
  return wanted.every(({ value, label }) => plainLabel(String(value)) === plainLabel(label))
}
