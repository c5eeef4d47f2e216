import { type Cell as XlsxCell, type CellValue, readXlsx, type Sheet } from 'hucre'
import { type Cell, type Table, type TableLimits, UnreadableFile, columnLetter, trimmed } from './table.ts'
import { zip, ZipError } from './zip.ts'
import { openZip, type OpenZip } from './open-zip.ts'

/** The sheets of an XLSX (or XLSM) file; merged cells that run downwards hold their value in each of their rows. */
export async function readXlsxTables(bytes: Buffer, limits: TableLimits): Promise<Table[]> {
  const workbook = await readWorkbook(checked(bytes, limits), limits)
  if (workbook.length > limits.sheets) {
    throw new UnreadableFile(
      `シートが${limits.sheets}枚を超えています。使わないシートを削除して、もう一度選んでください。`,
    )
  }
  return workbook
    .map((sheet) => ({
      sheet: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: trimmed(rowsOf(sheet), sheet.name, limits),
    }))
    .filter(({ rows }) => rows.length > 0)
}

const broken = 'ファイルが壊れているか、途中で切れています。Excelで開けるか確かめ、保存し直してください。'
const tooBig = '中身が大きすぎるファイルです。画像や使わないシートを削除して、保存し直してください。'
const notExcel = 'Excelのファイルではないようです。Excelで開き、「Excelブック(.xlsx)」で保存し直してください。'

/**
 * The same workbook packed anew from what we unpacked ourselves, under our limit: the reader behind it has none for the
 * whole file, and could be shown another directory than the one that was checked. Pictures and macros stay out.
 */
function checked(bytes: Buffer, limits: TableLimits): Buffer {
  try {
    const archive = openZip(bytes, { maxBytes: limits.unpackedBytes, maxEntries: 2000 })
    if (!archive.names().includes('xl/workbook.xml')) throw new UnreadableFile(notExcel)
    return zip(
      archive.names().map((name) => part(archive, name)),
      { level: 0 },
    )
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw new UnreadableFile(error.reason === 'too-big' ? tooBig : broken)
  }
}

function part(archive: OpenZip, name: string): { name: string; bytes: Buffer } {
  const bytes = /\.(xml|rels)$/.test(name) ? archive.read(name) : undefined
  // No office program writes a document type, but an attack with entities that grow needs one.
  if (bytes?.includes('<!DOCTYPE')) throw new UnreadableFile(notExcel)
  return { name, bytes: bytes ?? Buffer.alloc(0) }
}

async function readWorkbook(bytes: Buffer, limits: TableLimits): Promise<Sheet[]> {
  // One row and one column more than allowed, so that `trimmed` can tell "full" from "too much".
  const range = `A1:${columnLetter(limits.columns)}${limits.rows + 1}`
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, range })
    return sheets
  } catch {
    throw new UnreadableFile(broken)
  }
}

function rowsOf(sheet: Sheet): Cell[][] {
  const rows = sheet.rows.map((row, r) => row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`))))
  for (const { startRow, startCol, endRow } of sheet.merges ?? []) {
    for (let r = startRow + 1; r <= Math.min(endRow, rows.length - 1); r++) {
      const row = rows[r]
      if (row) row[startCol] = rows[startRow]?.[startCol] ?? null
    }
  }
  return rows
}

function cellOf(value: CellValue, details: XlsxCell | undefined): Cell {
  if (value instanceof Date) return dayOf(value)
  // A formula that no program has computed yet has no value to read.
  if (value === null && details?.formula) return '#CALC!'
  if (typeof value === 'number') return withItsZeros(value, details?.style?.numFmt ?? '')
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : value
}

// The reader gives the wall clock of the sheet as if it were UTC.
function dayOf(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return '#VALUE!'
  const moment = Temporal.Instant.fromEpochMilliseconds(value.getTime()).toZonedDateTimeISO('UTC').toPlainDateTime()
  const isMidnight = moment.toPlainTime().equals(Temporal.PlainTime.from('00:00'))
  return isMidnight ? moment.toPlainDate() : moment
}

// A number shown as 031201 is meant as a text: the zeros belong to it.
function withItsZeros(value: number, format: string): string | number {
  const isCode = /^0{2,15}$/.test(format) && Number.isSafeInteger(value) && value >= 0
  return isCode ? String(value).padStart(format.length, '0') : value
}
