/**
 * 支払期日の書き方 — a due day is one certain day. 「○日まで」「○日以内」 and days that hang on an invoice or an inspection are
 * not (公取委規則1条1項6号; フリーランス法の指導事例 2025-03-28).
 */

const wordings: { pattern: RegExp; because: string }[] = [
  { pattern: /請求書?(の)?(受領|到着|提出|発行)/, because: '請求書の提出にかかわらず支払う日' },
  { pattern: /(検収|検査|納品確認)(の)?(完了)?(後|から)/, because: '検収にかかわらず支払う日' },
  { pattern: /以内|以降|まで(に|の)?|頃|ごろ|速やか|すみやか|随時/, because: '特定の日' },
]

/** A sentence if the words do not name a certain day, else `undefined`. For text read from papers and imports. */
export function problemWithPaymentWording(text: string): string | undefined {
  const found = wordings.find(({ pattern }) => pattern.test(text.normalize('NFKC')))
  return found && `支払期日は、${found.because}を「翌月末日」のように入力してください`
}
