import { fold } from './fold.ts'

/**
 * A word in every way that its kana may be written, folded: as typed, all in katakana, all in hiragana.
 * りんご finds リンゴ and the other way round, らあめん finds ラーメン. Empty when nothing of the word is left.
 */
export function kanaForms(word: string): string[] {
  const plain = word.normalize('NFKC')
  const forms = [plain, ...marked(plain)].flatMap((one) => [one, toKatakana(one), toHiragana(one)]).map(fold)
  return [...new Set(forms)].filter((form) => form !== '')
}

/** Hiragana as katakana; all else as it is. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}

// A kana before a long mark folds to katakana whatever it was: メール must not turn into the める of 求める.
function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

const rows = [
  'あかさたなはまやらわがざだばぱぁゃゎ',
  'いきしちにひみりぎじぢびぴぃ',
  'うくすつぬふむゆるぐずづぶぷぅゅ',
  'えけせてねへめれげぜでべぺぇ',
  'おこそとのほもよろをごぞどぼぽぉょ',
]
const vowelOf = new Map(rows.flatMap((row, k) => Array.from(row, (kana) => [kana, 'あいうえお'[k] ?? ''] as const)))
const onlyKana = /^[ぁ-ゖァ-ヶー]{3,}$/u

/** A word in kana alone whose long sounds are spelt out, with marks as texts have them: らあめん as らーめん. */
function marked(word: string): string[] {
  if (!onlyKana.test(word)) return []
  const kana = Array.from(toHiragana(word))
  const isLong = (at: number) => at > 0 && kana[at] === vowelOf.get(kana[at - 1] ?? '')
  const other = kana.map((one, at) => (isLong(at) ? 'ー' : one)).join('')
  return other === kana.join('') ? [] : [other]
}
