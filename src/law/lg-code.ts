import { type Parsed, narrow, refused, understood } from './parsed.ts'

/**
 * 全国地方公共団体コード — five digits and a check digit, kept as text of six (総務省「検査数字の算出方法」,
 * https://www.soumu.go.jp/main_content/000137948.pdf; JIS X 0401, 0402).
 */

/** The sixth digit: one formula also where the weighted sum is below 11. */
export function lgCheckDigit(fiveDigits: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(fiveDigits[place]), 0)
  return (11 - (sum % 11)) % 10
}

/** Six digits with the right check digit; whether such a body exists is asked of places.ts. */
export function isLgCode(code: string): boolean {
  return /^[0-9]{6}$/.test(code) && lgCheckDigit(code) === Number(code[5])
}

/** 31370 → 313700, 31370-0 → 313700, 313700 as it is; full width too. */
export function parseLgCode(text: string): Parsed<string> {
  const typed = narrow(text).replace(/^([0-9]{5})-([0-9])$/, '$1$2')
  if (typed === '') return refused('団体コードを入力してください')
  if (/^[0-9]{4}$/.test(typed))
    return refused(`先頭の0が落ちているようです。「0${typed}」のように5桁か6桁で入力してください`)
  if (!/^[0-9]{5,6}$/.test(typed))
    return refused('団体コードを「313700」のように6桁（または検査数字を除く5桁）の数字で入力してください')
  if (typed.length === 5) return understood(`${typed}${lgCheckDigit(typed)}`)
  if (isLgCode(typed)) return understood(typed)
  return refused('団体コードの検査数字（6桁目）が合いません。番号を確かめてください')
}
