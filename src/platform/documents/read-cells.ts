import { type Cell, isBlank, isCellError } from './table.ts'

/** What a cell says: a value, or one Japanese sentence that says what to write instead. */
export type Reading<Value> = { ok: true; value: Value } | { ok: false; problem: string }

/** Reads one cell. The readers here never see an empty cell: `required` and `optional` answer for those. */
export type CellReader<Value> = (cell: Cell) => Reading<Value>

/** Reads a typed text, such as the parsers of dates and amounts that know the law; the cell's number comes as its digits. */
export type TextParser<Value> = (text: string) => Reading<Value>

const good = <Value>(value: Value): Reading<Value> => ({ ok: true, value })
const bad = (problem: string): { ok: false; problem: string } => ({ ok: false, problem })

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

const firstDay = Temporal.PlainDate.from('1899-12-30')
const earliestSerial = 10_000
const latestSerial = 100_000

/**
 * A day: from a date cell, from the number that Excel keeps for it (46327 is 2026-11-01), else from text by `parse`.
 * Serial numbers are taken between 1927 and 2173, so that 20261101 or a year is never mistaken for one.
 */
export function day(parse: TextParser<Temporal.PlainDate>): CellReader<Temporal.PlainDate> {
  return (cell) => {
    if (cell instanceof Temporal.PlainDate) return good(cell)
    if (cell instanceof Temporal.PlainDateTime) return good(cell.toPlainDate())
    const written = cellText(cell)
    const serial = /^\d{5}$/.test(written) ? Number(written) : 0
    if (serial >= earliestSerial && serial < latestSerial) return good(firstDay.add({ days: serial }))
    return parse(written)
  }
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

const yes = /^(○|◯|〇|●|✓|✔|☑|レ|有|有り|あり|有る|ある|はい|可|要|済|y|yes|true|1)$/
const no = /^(×|✕|✖|✗|x|無|無し|なし|無い|ない|いいえ|否|不可|不要|未|n|no|false|0)$/

/** ○ × 有 無 はい いいえ and what else offices write. */
export function yesNo(): CellReader<boolean> {
  return (cell) => {
    const written = cellText(cell).normalize('NFKC').toLowerCase()
    if (yes.test(written)) return good(true)
    return no.test(written) ? good(false) : bad('「○」か「×」を入力してください')
  }
}

/** Several values in one cell, separated by 、 , ・ / ; or line ends; doubles and empty ones go. */
export function list({ max = 50, each = 50 }: { max?: number; each?: number } = {}): CellReader<string[]> {
  return (cell) => {
    const parts = cellText(cell).split(/[、,，・･/／;；\n]/)
    const values = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))]
    if (values.length > max) return bad(`${max}個以内にしてください(いまは${values.length}個です)`)
    const long = values.find((value) => value.length > each)
    return long ? bad(`「${long.slice(0, 10)}…」が長すぎます。「、」で区切って入力してください`) : good(values)
  }
}

/** One of the words of `choices`, which gives the value for each; compared without spaces and width. */
export function oneOf<Value>(choices: Readonly<Record<string, Value>>): CellReader<Value> {
  const plain = (word: string) => word.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  const values = new Map(Object.entries(choices).map(([word, value]) => [plain(word), value]))
  const words = Object.keys(choices).map((word) => `「${word}」`)
  return (cell) => {
    const value = values.get(plain(cellText(cell)))
    return value === undefined ? bad(`${words.join('')}のどれかを入力してください`) : good(value)
  }
}

/**
 * A code of digits whose zeros in front Excel may have eaten. It is tried as it stands and filled up with zeros to each of
 * `lengths`; `parse` knows which codes are right. Refused when none is, or when two different ones would be.
 */
export function code(parse: TextParser<string>, lengths: readonly number[]): CellReader<string> {
  return (cell) => {
    const digits = cellText(cell)
      .normalize('NFKC')
      .replaceAll(/[\s\-‐–−]/g, '')
    const tries = [
      digits,
      ...lengths.filter((length) => length > digits.length).map((length) => digits.padStart(length, '0')),
    ]
    const readings = tries.map(parse)
    const right = [...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]
    const [only] = right
    if (right.length > 1) {
      return bad(
        `先頭の0が消えているようです。「${right.join('」か「')}」のどちらかを、先頭に「'」を付けて入力してください`,
      )
    }
    return only === undefined ? (readings[0] ?? bad('番号を入力してください')) : good(only)
  }
}
