import { type Cell, isBlank, isCellError } from './table.ts'

/** What a cell says: a value, or one Japanese sentence that says what to write instead. */
export type Reading<Value> = { ok: true; value: Value } | { ok: false; problem: string }

/** Reads one cell. The readers here never see an empty cell: `required` and `optional` answer for those. */
export type CellReader<Value> = (cell: Cell) => Reading<Value>

/** Reads a typed text, such as the parsers of dates and amounts that know the law; the cell's number comes as its digits. */
export type TextParser<Value> = (text: string) => Reading<Value>

export const good = <Value>(value: Value): Reading<Value> => ({ ok: true, value })
export const bad = (problem: string): { ok: false; problem: string } => ({ ok: false, problem })

/** A cell that has to be filled. */
export function required<Value>(read: CellReader<Value>): CellReader<Value> {
  return (cell) => (isBlank(cell) ? bad('空欄です。値を入力してください') : unlessError(cell, read))
}

/** A cell that may be empty, or filled with a dash as offices do where there is nothing to say. */
export function optional<Value>(read: CellReader<Value>): CellReader<Value | undefined> {
  return (cell) => (isBlank(cell) || isDash(cell) ? good(undefined) : unlessError(cell, read))
}

function isDash(cell: Cell): boolean {
  return typeof cell === 'string' && /^[-ー―‐–—−－]$/.test(cell.trim())
}

function unlessError<Value>(cell: Cell, read: CellReader<Value>): Reading<Value> {
  if (!isCellError(cell)) return read(cell)
  return bad(`数式の結果が出ていません(${String(cell)})。数式ではなく値を入力してください`)
}

/** What stands in the cell, as a text: trimmed, days as 2026-11-30, numbers as their digits. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell).trim()
}

/** A text of at most `max` letters; line ends are kept only where `lines` says so. */
export function text({ max = 200, lines = false }: { max?: number; lines?: boolean } = {}): CellReader<string> {
  return (cell) => {
    const written = cellText(cell)
    const value = lines ? written : written.replaceAll(/\s+/g, ' ')
    const length = [...new Intl.Segmenter('ja').segment(value)].length
    if (length > max) return bad(`${max}文字以内で入力してください(いまは${length}文字です)`)
    return good(value)
  }
}

/** Whatever a parser of typed text understands. */
export function parsed<Value>(parse: TextParser<Value>): CellReader<Value> {
  return (cell) => parse(cellText(cell))
}

/** Bounds and the unit that may follow the digits (人, 名, 時間). */
export interface WholeNumberOptions {
  min?: number
  max?: number
  units?: readonly string[]
}

/** A whole number: ５０, 1,200, 5万, 12名. A range or 約 is refused, because a figure is one figure. */
export function wholeNumber({ min = 0, max = 1e12, units = [] }: WholeNumberOptions = {}): CellReader<number> {
  const bounds = `${min.toLocaleString('ja-JP')}から${max.toLocaleString('ja-JP')}まで`
  return (cell) => {
    const value = numberIn(cellText(cell), units)
    if (value === undefined) return bad('「50」のように整数をひとつだけ入力してください')
    return value < min || value > max ? bad(`${bounds}の整数を入力してください`) : good(value)
  }
}

function numberIn(written: string, units: readonly string[]): number | undefined {
  const typed = written
    .normalize('NFKC')
    .replaceAll(/[\s¥\\]/g, '')
    .replace(/[−‐–]/, '-')
  const unit = units.find((each) => typed.endsWith(each)) ?? ''
  const digits = typed.slice(0, typed.length - unit.length)
  const [, sign = '', whole = '', decimals = '', scale = ''] =
    /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([千万億]?)$/.exec(digits) ?? []
  if (whole === '') return undefined
  const times = { 千: 1e3, 万: 1e4, 億: 1e8 }[scale] ?? 1
  const value = Math.round(Number(sign + whole.replaceAll(',', '') + decimals) * times * 1e6) / 1e6
  return Number.isSafeInteger(value) ? value : undefined
}
