import { matchTables } from '../platform/documents/match-tables.ts'
import type { MatchedRow, WantedColumn } from '../platform/documents/match-columns.ts'
import { cellText } from '../platform/documents/read-cells.ts'
import { problemSentence, readRow, type RowReaders } from '../platform/documents/read-rows.ts'
import { type OfficeFile, readTables } from '../platform/documents/read-tables.ts'
import { type Cell, type Table, UnreadableFile } from '../platform/documents/table.ts'
import { storable } from '../platform/web/form.ts'
import type { KeptRow } from './row.ts'

/** More is read in several files, so that one transaction stays short. */
export const MOST_ROWS = 2000
const SHOWN = 40

/** What a file says: its rows, and what of it was not read; or why nothing can be taken. */
export type FileReading =
  | { problems: string[] }
  | {
      problems: never[]
      rows: KeptRow[]
      /** Rows, sheets and columns that are not read, in words, so that nothing disappears unseen. */
      leftOut: string[]
    }

/** Columns and a reader for each. */
export interface Layout {
  columns: readonly WantedColumn[]
  readers: RowReaders<string>
}

/** Reads a file as one kind of table. Nothing is thrown for a file that cannot be taken: its sentences come back. */
export async function readFile(file: OfficeFile, { columns, readers }: Layout): Promise<FileReading> {
  try {
    const { read, leftOut, problems } = matchTables(storableTables(await readTables(file)), columns)
    if (problems.length > 0) return { problems }
    const results = read.flatMap(({ rows }) => rows.map((row) => ({ row, result: readRow(row, readers) })))
    const wrong = results.flatMap(({ result }) => (result.ok ? [] : result.problems.map(problemSentence)))
    if (wrong.length > 0) return { problems: wrong }
    if (results.length > MOST_ROWS) return { problems: [tooMany(results.length)] }
    const rows = results.flatMap(({ row, result }) => (result.ok ? [keptRow(row, result.values)] : []))
    return {
      problems: [],
      rows,
      leftOut: [
        ...leftOut.map(({ sheet, reason }) => `シート「${sheet}」: ${reason}`),
        ...read.flatMap((table) => [
          ...table.leftOut.map(
            ({ sheet, rowNumber, text }) => `シート「${sheet}」${rowNumber}行目: ${text.slice(0, SHOWN)}`,
          ),
          ...table.unknownColumns.map(
            ({ column, label }) => `シート「${table.sheet}」${column}列: ${label.slice(0, SHOWN)}`,
          ),
        ]),
      ],
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problems: [error.message] }
    throw error
  }
}

/** A file may hold characters that no database keeps (NUL, halves of a pair); they go, line ends become one character. */
function storableTables(tables: readonly Table[]): Table[] {
  const clean = (cell: Cell): Cell => (typeof cell === 'string' ? storable(cell) : cell)
  return tables.map((table) => ({
    ...table,
    sheet: storable(table.sheet),
    rows: table.rows.map((row) => row.map(clean)),
  }))
}

const tooMany = (rows: number): string =>
  `${rows.toLocaleString('ja-JP')}行あります。一度に取り込めるのは${MOST_ROWS.toLocaleString('ja-JP')}行までです。ファイルを分けてください。`

function keptRow(row: MatchedRow<string>, values: Record<string, unknown>): KeptRow {
  const cells = Object.entries(row.cells).flatMap(([key, cell]) =>
    cell
      ? [[key, { column: cell.column, label: cell.label, found: cellText(cell.value).slice(0, SHOWN) }] as const]
      : [],
  )
  return { sheet: row.sheet, rowNumber: row.rowNumber, values, cells: Object.fromEntries(cells) }
}
