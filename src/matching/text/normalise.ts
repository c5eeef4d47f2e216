/** What kind of letter stood here before folding: words of one kind only end where the kind changes. */
export type Letter = 'kanji' | 'hiragana' | 'katakana' | 'latin' | 'other'

/** Folded text, with the kind of each of its UTF-16 units: the fold makes katakana and hiragana look alike. */
export interface Folded {
  text: string
  letters: Letter[]
  /** the same text with katakana left as it was, unit for unit: word segmentation needs it */
  plain: string
}

const VARIANT_KANJI: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  邊: '辺',
  邉: '辺',
  澤: '沢',
  濵: '浜',
  廣: '広',
  國: '国',
  壽: '寿',
  鐵: '鉄',
  藏: '蔵',
  櫻: '桜',
  嶋: '島',
  麴: '麹',
  醬: '醤',
  鹽: '塩',
  頰: '頬',
  瀨: '瀬',
  圓: '円',
  學: '学',
  會: '会',
  團: '団',
}

const LARGE_KANA: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゎ: 'わ',
  ヵ: 'か',
  ヶ: 'け',
}
const VOICED_TWINS: Record<string, string> = { ぢ: 'じ', づ: 'ず', ゐ: 'い', ゑ: 'え' }
const V_SOUNDS: Record<string, string> = { ァ: 'ば', ィ: 'び', ェ: 'べ', ォ: 'ぼ' }

/**
 * Folds free Japanese text so that the ways of writing one word meet: NFKC, lower case, katakana to hiragana, small
 * vowels, ヴ, variant kanji, all dashes, and the long mark that ends a katakana word of four letters or more (サーバー =
 * サーバ, as JIS Z 8301 leaves it to the writer). Lone surrogates and control characters become spaces.
 */
export function fold(raw: string): Folded {
  const source = raw.toWellFormed().normalize('NFKC').toLowerCase()
  const letters: Letter[] = []
  let text = ''
  let plain = ''
  let katakana = 0
  for (let at = 0; at < source.length; at++) {
    const letter = letterAt(source, at)
    katakana = letter === 'katakana' ? katakana + 1 : 0
    if (katakana > 3 && source[at] === 'ー' && letterAt(source, at + 1) !== 'katakana') continue
    const pair = source[at] === 'ヴ' ? V_SOUNDS[source[at + 1] ?? ''] : undefined
    const folded = pair ?? foldLetter(source[at] ?? '')
    text += folded
    plain += letter === 'katakana' ? (source[at] ?? '') : folded
    letters.push(letter)
    if (pair !== undefined) at++
  }
  return { text, letters, plain }
}

/** The folded text alone. */
export function normalise(raw: string): string {
  return fold(raw).text
}

function foldLetter(letter: string): string {
  if (letter === 'ヴ') return 'ぶ'
  const code = letter.charCodeAt(0)
  const kana = code >= 0x30a1 && code <= 0x30f4 ? String.fromCharCode(code - 0x60) : letter
  if (isBlank(code)) return ' '
  if (isDash(code)) return '-'
  return LARGE_KANA[kana] ?? VOICED_TWINS[kana] ?? VARIANT_KANJI[kana] ?? kana
}

function letterAt(text: string, at: number): Letter {
  const code = text.charCodeAt(at)
  if (code >= 0x3041 && code <= 0x3096) return 'hiragana'
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return 'katakana'
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f))
    return 'latin'
  if (code === 0x3005 || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return 'kanji'
  return code >= 0xd840 && code <= 0xdfff ? 'kanji' : 'other'
}

function isBlank(code: number): boolean {
  return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0xfffd || (code >= 0x200b && code <= 0x200f)
}

function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212
}
