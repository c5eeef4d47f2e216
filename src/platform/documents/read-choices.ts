import { bad, type CellReader, cellText, good, type TextParser } from './read-cells.ts'

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
