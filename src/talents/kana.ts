/** ひらがな, half-width and full-width kana to full-width katakana; the dashes typed for a long mark become one. */
export function katakana(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/(?<=[ァ-ヶー])[-‐‑–—―−]/g, 'ー')
}
