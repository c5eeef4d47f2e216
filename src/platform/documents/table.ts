/**
 * One cell as it was read. A day that the sheet shows as a date is a PlainDate (with a time of day, a PlainDateTime);
 * a number shown with leading zeros (format 000000) is a text that has them; null is an empty cell.
 */
export type Cell = string | number | boolean | Temporal.PlainDate | Temporal.PlainDateTime | null

/** A sheet of a workbook, or a whole CSV file. `rows[0]` is row 1, also when it is empty; all rows have equal length. */
export interface Table {
  /** As on the tab; for CSV the name of the file. */
  sheet: string
  /** The sheet is hidden in Excel: nobody saw it when the file was sent. */
  hidden: boolean
  rows: Cell[][]
}

/** A file that cannot be taken. The message is one Japanese sentence or two for the person who chose it. */
export class UnreadableFile extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnreadableFile'
  }
}

/** What a file may hold; more is refused with a sentence, never cut off. */
export interface TableLimits {
  fileBytes: number
  unpackedBytes: number
  sheets: number
  rows: number
  columns: number
}

export const tableLimits: TableLimits = {
  fileBytes: 20_000_000,
  unpackedBytes: 50_000_000,
  sheets: 50,
  rows: 20_000,
  columns: 200,
}

/** 0 → A, 25 → Z, 26 → AA: the letter of a column as Excel shows it. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** An error value of a spreadsheet, such as #N/A, which stands in the file as a text. */
export function isCellError(cell: Cell): boolean {
  return typeof cell === 'string' && /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell)
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** Empty rows at the end and empty columns at the right go; what is left is a rectangle within the limits. */
export function trimmed(rows: readonly Cell[][], sheet: string, limits: TableLimits): Cell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)))
  const kept = rows.slice(0, last + 1)
  const width = kept.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => !isBlank(cell)) + 1), 0)
  if (kept.length > limits.rows) {
    throw new UnreadableFile(
      `シート「${sheet}」は${limits.rows.toLocaleString('ja-JP')}行を超えています。ファイルを分けて、それぞれを選んでください。`,
    )
  }
  if (width > limits.columns) {
    throw new UnreadableFile(
      `シート「${sheet}」は${limits.columns}列を超えています。使わない列を削除して、もう一度選んでください。`,
    )
  }
  return kept.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null))
}
