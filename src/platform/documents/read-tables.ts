import { readCsv } from './read-csv.ts'
import { readXlsxTables } from './read-xlsx.ts'
import { type Table, type TableLimits, UnreadableFile, tableLimits } from './table.ts'

export interface OfficeFile {
  name: string
  bytes: Uint8Array
}

/**
 * The tables of an XLSX or CSV file, empty sheets left out, hidden ones marked. The content decides what it is, not the
 * name. Throws UnreadableFile with a sentence for its user when it is something else, broken, empty or too big.
 */
export async function readTables(file: OfficeFile, limits: TableLimits = tableLimits): Promise<Table[]> {
  if (file.bytes.length === 0) throw new UnreadableFile('ファイルが空です。内容を確かめて、もう一度選んでください。')
  if (file.bytes.length > limits.fileBytes) {
    throw new UnreadableFile(
      `ファイルが大きすぎます。${Math.floor(limits.fileBytes / 1_000_000)}MB以下に分けて、もう一度選んでください。`,
    )
  }
  const tables = await tablesIn(file, limits)
  if (tables.length === 0)
    throw new UnreadableFile('表が見つかりません。見出しの行と、その下に1行以上を入力してください。')
  return tables
}

async function tablesIn(file: OfficeFile, limits: TableLimits): Promise<Table[]> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length)
  const start = bytes.toString('latin1', 0, 8)
  if (start.startsWith('PK\x03\x04')) return readXlsxTables(bytes, limits)
  if (start === '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1') {
    throw new UnreadableFile(
      '古い形式(.xls)か、パスワード付きのファイルです。Excelでパスワードを外し、「Excelブック(.xlsx)」で保存し直してください。',
    )
  }
  return readCsv({ name: file.name, bytes }, limits)
}
