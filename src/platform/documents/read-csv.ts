import iconv from 'iconv-lite'
import { type Cell, type Table, type TableLimits, UnreadableFile, trimmed } from './table.ts'

/** A CSV file (comma, semicolon or tab; UTF-8, UTF-16 or Shift_JIS) as one table; nothing when it holds only blanks. */
export function readCsv({ name, bytes }: { name: string; bytes: Buffer }, limits: TableLimits): Table[] {
  const text = decode(bytes)
  const records = split(text, delimiterOf(text), limits.rows)
  const rows = trimmed(records, name, limits)
  return rows.length > 0 ? [{ sheet: name, hidden: false, rows }] : []
}

const notATable = 'ExcelやCSVのファイルではないようです。「Excelブック(.xlsx)」か「CSV」で保存し直してください。'

/**
 * Shift_JIS here is Microsoft's (CP932, with NEC's ①㈱ and IBM's 髙﨑), which is what Excel writes.
 * Its texts are practically never valid UTF-8, so UTF-8 is tried first.
 */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new UnreadableFile(notATable)
  if (bytes.includes('\x1B$'))
    throw new UnreadableFile('文字コードがJIS(ISO-2022-JP)です。UTF-8で保存し直してください。')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeShiftJis(bytes)
  }
}

function decodeShiftJis(bytes: Buffer): string {
  const text = iconv.decode(bytes, 'cp932')
  if (/\p{Cc}/v.test(text.replaceAll(/[\t\r\n]/g, ''))) throw new UnreadableFile(notATable)
  if (text.includes('\uFFFD')) {
    throw new UnreadableFile(
      '文字コードがわかりません。Excelで開き、「CSV UTF-8(コンマ区切り)」で保存し直してください。',
    )
  }
  return text
}

const delimiters = [',', '\t', ';'] as const

// A table has the same number of delimiters in most of its rows; commas in sentences and lists in cells vary.
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '')
  const lines = beginning.split(/\r\n?|\n/)
  const scores = delimiters.map((sign) => linesThatAgree(lines.map((line) => line.split(sign).length - 1)))
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ','
}

function linesThatAgree(counts: readonly number[]): number {
  const groups = Object.groupBy(
    counts.filter((count) => count > 0),
    String,
  )
  return Math.max(0, ...Object.values(groups).map((group) => group?.length ?? 0))
}

/** RFC 4180, with line ends inside quotes; a record is a row, as Excel counts them. */
function split(text: string, delimiter: string, maxRows: number): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  while (at < text.length) {
    const { value, next } =
      text[at] === '"' ? quoted(text, at, { row: rows.length + 1, delimiter }) : plain(text, at, delimiter)
    const end = lineEnd.exec(text.slice(next, next + 2))?.[0] ?? ''
    row.push(value === '' ? null : value)
    if (end !== '' || next >= text.length) {
      rows.push(row)
      row = []
    } else if (text[next] === delimiter && next + 1 === text.length) rows.push([...row, null])
    // More rows than the limit are not worth reading; `trimmed` refuses them.
    if (rows.length > maxRows * 2) return rows
    at = next + Math.max(1, end.length)
  }
  return rows
}

const lineEnd = /^(\r\n|\n|\r)/

function plain(text: string, from: number, delimiter: string): { value: string; next: number } {
  let next = from
  while (next < text.length && text[next] !== delimiter && text[next] !== '\n' && text[next] !== '\r') next++
  return { value: text.slice(from, next), next }
}

function quoted(
  text: string,
  from: number,
  { row, delimiter }: { row: number; delimiter: string },
): { value: string; next: number } {
  let close = from + 1
  for (;;) {
    close = text.indexOf('"', close)
    if (close < 0) {
      throw new UnreadableFile(`${row}行目の「"」が閉じられていません。Excelで開き、CSVとして保存し直してください。`)
    }
    if (text[close + 1] !== '"') break
    close += 2
  }
  // Letters after the closing quote are not allowed by the standard; Excel keeps them, and so do we.
  const { value: after, next } = plain(text, close + 1, delimiter)
  const value = text.slice(from + 1, close).replaceAll('""', '"') + after
  return { value: value.replaceAll(/\r\n?/g, '\n'), next }
}
