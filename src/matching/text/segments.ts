import { fold, type Folded, type Letter } from './normalise.ts'

/** A folded text cut into words. `edges[i]` is 1 where a word may begin or end before unit i; it has one more entry than the text. */
export interface Segmented extends Folded {
  tokens: Token[]
  edges: Uint8Array
}

export interface Token {
  /** folded */
  text: string
  start: number
  end: number
}

/** Beyond this a text is cut: no profile or posting is longer, and the time for one text stays bounded. */
export const LONGEST_TEXT = 20_000

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** Folds and cuts a text of any length and content; whatever is past LONGEST_TEXT units is not read. */
export function segment(raw: string): Segmented {
  const folded = fold(raw.slice(0, LONGEST_TEXT))
  const { text, letters, plain } = folded
  const edges = new Uint8Array(text.length + 1)
  const tokens: Token[] = []
  edges[text.length] = 1
  for (const { segment, index, isWordLike } of segmenter.segment(plain)) {
    const end = index + segment.length
    edges[index] = 1
    if (isWordLike) tokens.push({ text: text.slice(index, end), start: index, end })
  }
  markChanges(letters, edges)
  return { ...folded, tokens, edges }
}

/** The segmenter glues some loanwords to what follows: where katakana begins or ends, a word does. */
function markChanges(letters: readonly Letter[], edges: Uint8Array): void {
  for (let at = 1; at < letters.length; at++) {
    const kana = letters[at] === 'katakana' || letters[at - 1] === 'katakana'
    if (kana && letters[at] !== letters[at - 1]) edges[at] = 1
  }
}

const NUMBER = /^[\d.,〇一二三四五六七八九十百千万億数何]+$/
const AFTER_NUMBER = /[\d〇一二三四五六七八九十百千万億数何]$/

/** The words that carry meaning by themselves: not particles, nor numbers and the counters after them (三本, 40キロ). */
export function tellingTokens(text: Segmented): Token[] {
  return text.tokens.filter((token) => {
    if (NUMBER.test(token.text)) return false
    const counts = token.end - token.start <= 2 && AFTER_NUMBER.test(text.plain.charAt(token.start - 1))
    return !counts && isName(text, token)
  })
}

/** Kanji, katakana or Latin letters somewhere, or hiragana too long for a particle. */
function isName({ letters, text }: Folded, { start, end }: Token): boolean {
  for (let at = start; at < end; at++) if (letters[at] !== 'hiragana' && letters[at] !== 'other') return true
  return /^[ぁ-ん]{4,}$/.test(text.slice(start, end))
}
