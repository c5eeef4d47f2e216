import { fold } from './fold.ts'

/**
 * A word in every way that its kana may be written, folded: as typed, all in katakana, all in hiragana.
 * りんご finds リンゴ and the other way round. Empty when nothing of the word is left.
 */
export function kanaForms(word: string): string[] {
  const plain = word.normalize('NFKC')
  const forms = [plain, toKatakana(plain), toHiragana(plain)].map(fold)
  return [...new Set(forms)].filter((form) => form !== '')
}

function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}

// A kana before a long mark folds to katakana whatever it was: メール must not turn into the める of 求める.
function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}
