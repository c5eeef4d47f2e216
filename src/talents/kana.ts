/** ひらがな, half-width and full-width kana to full-width katakana; the dashes typed for a long mark become one. */
export function katakana(text: string): string {
  return text
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize('NFKC')
    .replace(/(?<=[ァ-ヶー])[-‐‑–—―−]/g, 'ー')
}
