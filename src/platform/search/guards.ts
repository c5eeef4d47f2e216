import { kind, kindOf } from './scripts.ts'

/**
 * Words that stand inside another word without meaning it: 京都 is not in 東京都.
 * A place of the short word counts only where none of the long words covers it. Both folded.
 */
export type Guards = ReadonlyMap<string, readonly string[]>

/** Place names inside place names, and the few everyday words that trip a search by letters. */
export const usualGuards: Guards = new Map([
  ['京都', ['東京都']],
  ['京都府', ['東京都府中']],
  [
    '津市',
    [
      '大津市',
      '焼津市',
      '沼津市',
      '中津市',
      '唐津市',
      '魚津市',
      '木更津市',
      '摂津市',
      '草津市',
      '江津市',
      '君津市',
      '富津市',
      '島津市',
    ],
  ],
  ['広島市', ['東広島市', '北広島市']],
  ['大阪市', ['東大阪市']],
  ['村山市', ['東村山市', '武蔵村山市']],
  ['山市', ['富山市', '岡山市', '松山市', '和歌山市', '福山市', '津山市', '小山市', '流山市', '村山市']],
  ['大分', ['大分類']],
  ['高知', ['最高知', '高知能', '高知識']],
  ['長野', ['長野原']],
  ['石川', ['石川島']],
  ['秋田', ['秋田犬']],
])

/** Whether a folded text holds the folded word in the sense of `placesOf`. */
export function occurs(text: string, word: string, guards: Guards): boolean {
  if (!isPicky(word, guards)) return text.includes(word)
  return placesOf(text, word, guards).next().done !== true
}

/** Whether a word needs more than to be part of the text: it is guarded, or a short latin one. */
export function isPicky(word: string, guards: Guards): boolean {
  return guards.has(word) || standsAlone(word)
}

/** Latin words of up to three letters are found only as whole words: IT is not in digital, PR not in project. */
export function standsAlone(word: string): boolean {
  return word.length <= 3 && /[a-z]/.test(word) && /^[a-z0-9+#]+$/.test(word)
}

/**
 * Where the folded word begins in the folded text, ascending: not where a longer word covers it (guards), and a short
 * latin word only where it stands alone. Places may overlap.
 */
export function* placesOf(text: string, word: string, guards: Guards): Generator<number> {
  const longer = guards.get(word) ?? []
  const alone = standsAlone(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (alone && (isLatin(text, at - 1) || isLatin(text, at + word.length))) continue
    if (!longer.some((outer) => isCovered(text, at, word, outer))) yield at
  }
}

function isLatin(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) === kind.latin
}

function isCovered(text: string, at: number, word: string, outer: string): boolean {
  for (let inner = outer.indexOf(word); inner >= 0; inner = outer.indexOf(word, inner + 1)) {
    if (at >= inner && text.startsWith(outer, at - inner)) return true
  }
  return false
}
