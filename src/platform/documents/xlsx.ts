import { type CellStyle, type CellValue, type ColumnDef, type WriteSheet, writeXlsx, writeXlsxStream } from 'hucre'

/** One value of a sheet. A text is always a text: `=1+1` is shown, not computed, and 031201 keeps its zero. */
export type SheetValue = string | number | boolean | Temporal.PlainDate | null | undefined

/**
 * `kind` decides how numbers and days are shown (`figure`: whole numbers whole, others with two decimals); `width` is in
 * letters of half width (default: fits the header); `wrap` shows every line of a long text.
 */
export interface SheetColumn {
  header: string
  kind?: 'text' | 'number' | 'figure' | 'yen' | 'percent' | 'date'
  width?: number
  wrap?: boolean
}

export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetValue[])[]
}

/** One sheet of any length as bytes of an XLSX file, made while `rows` are read: memory does not grow with them. */
export function xlsxStream(
  sheet: Omit<Sheet, 'rows'>,
  rows: AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOf(rows), {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(columnDefinition),
    freezePane: { rows: 1 },
  })
}

async function* cellsOf(
  rows: AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>,
): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map(cellValue)
}

/** A workbook of several small sheets, made in memory. Names that Excel refuses are mended, and made different. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const taken = new Set<string>()
  const written = sheets.map((sheet): WriteSheet => {
    const name = freeName(sheetName(sheet.name), taken)
    taken.add(name.toLowerCase())
    const header = sheet.columns.map((column) => clean(column.header))
    return {
      name,
      columns: sheet.columns.map((column) => ({ ...columnDefinition(column), header: undefined as never })),
      rows: [header, ...sheet.rows.map((row) => row.map(cellValue))],
      cells: new Map([...headings(sheet), ...broken(sheet)]),
      freezePane: { rows: 1 },
    }
  })
  return Buffer.from(await writeXlsx({ sheets: written }))
}

const headings = ({ columns }: Sheet) =>
  columns.map((_, c): StyledCell => [`0,${c}`, { style: { font: { bold: true }, alignment: onTop } }])

/** Those of a column of figures that are not whole. */
const broken = ({ columns, rows }: Sheet) =>
  rows.flatMap((row, r) =>
    row.flatMap((value, c): StyledCell[] =>
      columns[c]?.kind === 'figure' && typeof value === 'number' && !Number.isInteger(value)
        ? [[`${r + 1},${c}`, { style: { numFmt: '#,##0.00', alignment: onTop } }]]
        : [],
    ),
  )

type StyledCell = [string, { style: CellStyle }]
const onTop = { wrapText: true, vertical: 'top' } as const
const formats = {
  text: '@',
  number: '#,##0',
  figure: '#,##0',
  yen: '#,##0"円"',
  percent: '0.0%',
  date: 'yyyy/mm/dd',
} as const

function columnDefinition({ header, kind, width, wrap }: SheetColumn): ColumnDef {
  const shown = kind ? { numFmt: formats[kind] } : {}
  return {
    header: clean(header),
    width: width ?? Math.max(10, header.length * 2 + 2),
    ...shown,
    ...(wrap && { style: { alignment: onTop } }),
  }
}

function cellValue(value: SheetValue): CellValue {
  if (typeof value === 'string') return clean(value)
  if (value instanceof Temporal.PlainDate) return new Date(value.toZonedDateTime('UTC').epochMilliseconds)
  return value ?? null
}

const longestText = 32_767
const shortened = '(以下省略)'

// XML has no control characters, and Excel reads `_x0041_` as "A" unless its first letter is written as _x005F_.
function clean(text: string): string {
  const safe = text.replaceAll(/[\p{Cc}--[\t\n\r\x7F-\x9F]]/gv, '').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return safe.length <= longestText ? safe : safe.slice(0, longestText - shortened.length) + shortened
}

/** A name that Excel accepts: at most 31 letters, none of []:*?/\, no apostrophe at its ends, not empty. */
export function sheetName(wanted: string): string {
  const name = clean(wanted)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replaceAll(/^'+|'+$/g, '')
    .trim()
  return name || 'シート'
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name.slice(0, 27)}(${n})`
  return free
}
