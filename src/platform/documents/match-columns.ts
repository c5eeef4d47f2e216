import { doubled, missing, unknownColumns } from './column-problems.ts'
import { findHeader, type FoundColumn, type FoundHeader, type WantedColumn } from './headers.ts'
import { filledColumns, isOfTable, isOnlyNumbered } from './table-rows.ts'
import { type Cell, columnLetter, isBlank, type Table } from './table.ts'

export type { WantedColumn } from './headers.ts'

/** One cell of a matched row and where it stands: letter and header as the person sees them. */
export interface MatchedCell {
  value: Cell
  column: string
  label: string
}

/** A row of the table below its header. `cells` has every column that was found, also where the cell is empty. */
export interface MatchedRow<Key extends string> {
  sheet: string
  /** As Excel shows it: the first row is 1. */
  rowNumber: number
  cells: Partial<Record<Key, MatchedCell>>
}

/** A row that is not one of the table: a note, a total, an example, the header printed again. */
export interface LeftOutRow {
  sheet: string
  rowNumber: number
  text: string
}

export interface MatchedTable<Key extends string> {
  sheet: string
  /** Row of the header (its last row where it has two), as Excel shows it; null when none was found. */
  headerRow: number | null
  columns: { key: Key; column: string; label: string }[]
  rows: MatchedRow<Key>[]
  /** Rows that are not read, to be shown so that nothing disappears unseen. */
  leftOut: LeftOutRow[]
  /** Headers of columns that nobody asked for. */
  unknownColumns: { column: string; label: string }[]
  /** Japanese sentences about the header; with one of these, no row may be taken. */
  problems: string[]
}

/** Finds the header by its labels, in any order and anywhere in the first thirty rows, and gives the rows below it. */
export function matchColumns<Key extends string>(
  table: Table,
  wanted: readonly WantedColumn<Key>[],
): MatchedTable<Key> {
  const header = findHeader(table.rows, wanted)
  if (!header) return withoutHeader(table, wanted)
  return {
    sheet: table.sheet,
    headerRow: header.to + 1,
    columns: header.columns.map(({ key, index, label }) => ({ key, column: columnLetter(index), label })),
    ...rowsBelow(table, header),
    unknownColumns: unknownColumns(header),
    problems: [...missing(table, header, wanted), ...doubled(table, header, wanted)],
  }
}

function withoutHeader<Key extends string>(table: Table, wanted: readonly WantedColumn<Key>[]): MatchedTable<Key> {
  const needed = wanted.filter(({ required }) => required).map(({ labels }) => `「${labels[0]}」`)
  const say = `シート「${table.sheet}」に見出しの行が見つかりません。表の一番上の行に${needed.join('')}の見出しを書いてください。`
  return {
    sheet: table.sheet,
    headerRow: null,
    columns: [],
    rows: [],
    leftOut: [],
    unknownColumns: [],
    problems: [say],
  }
}

function rowsBelow<Key extends string>(
  table: Table,
  header: FoundHeader<Key>,
): Pick<MatchedTable<Key>, 'rows' | 'leftOut'> {
  const rows: MatchedRow<Key>[] = []
  const leftOut: LeftOutRow[] = []
  table.rows.slice(header.to + 1).forEach((cells, i) => {
    const place = { sheet: table.sheet, rowNumber: header.to + 2 + i }
    const filled = cells.filter((cell) => !isBlank(cell))
    const wanted = filledColumns(cells, header)
    if (isOfTable(filled, wanted)) rows.push({ ...place, cells: matchedCells(cells, header.columns) })
    else if (wanted.length > 0 || !isOnlyNumbered(filled)) leftOut.push({ ...place, text: filled.join(' ') })
  })
  return { rows, leftOut }
}

function matchedCells<Key extends string>(
  cells: readonly Cell[],
  columns: readonly FoundColumn<Key>[],
): Partial<Record<Key, MatchedCell>> {
  const matched: Partial<Record<Key, MatchedCell>> = {}
  for (const { key, index, label } of columns) {
    matched[key] = { value: cells[index] ?? null, column: columnLetter(index), label }
  }
  return matched
}
