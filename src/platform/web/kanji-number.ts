const DIGITS = '〇一二三四五六七八九'

/**
 * A number as people write it: 50000, 5万, 3.5万, 12万5000, 五万, 三万五千, 二十, 一〇〇, 1億2千万.
 * @param text half-width, without unit, commas and spaces
 * @returns NaN for everything that is not one number
 */
export function readNumerals(text: string): number {
  if (/^-?\d{1,15}$/.test(text)) return Number(text)
  const [, hundredMillions, tenThousands, rest = ''] =
    /^(?:(.+)億)?(?:(.+)万)?(.*)$/.exec(text.replaceAll('零', '〇')) ?? []
  if (text === '') return Number.NaN
  return times(hundredMillions, 100_000_000) + times(tenThousands, 10_000) + (rest === '' ? 0 : belowTenThousand(rest))
}

/** What stands before 億 or 万: it may have parts, 3.5万. */
function times(head: string | undefined, worth: number): number {
  if (head === undefined) return 0
  const number = /^\d{1,6}(\.\d{1,4})?$/.test(head) ? Number(head) : belowTenThousand(head)
  return Math.round(number * worth)
}

const PLACE = `([\\d${DIGITS.slice(1)}]?)`
const inPlaces = new RegExp(`^(?:${PLACE}千)?(?:${PLACE}百)?(?:${PLACE}十)?${PLACE}$`)

/** 5000, 五〇〇〇, 五千, 5千, 二千三百四十五; NaN for anything else. */
function belowTenThousand(part: string): number {
  if (new RegExp(`^[\\d${DIGITS}]{1,4}$`).test(part)) return Number(Array.from(part, digitOf).join(''))
  const [, thousands, hundreds, tens, ones] = inPlaces.exec(part) ?? []
  if (ones === undefined) return Number.NaN
  return place(thousands) * 1000 + place(hundreds) * 100 + place(tens) * 10 + (ones === '' ? 0 : digitOf(ones))
}

/** 「千」 alone is one thousand; a place that is not named is none. */
function place(digit: string | undefined): number {
  if (digit === undefined) return 0
  return digit === '' ? 1 : digitOf(digit)
}

function digitOf(digit: string): number {
  const kanji = DIGITS.indexOf(digit)
  return kanji >= 0 ? kanji : Number(digit)
}
