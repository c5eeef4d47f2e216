import { type Parsed, narrow, refused, understood } from './parsed.ts'

/** 郵便番号 — seven digits without a check digit (郵便法, 内国郵便約款). Kept without a hyphen. */
export function parsePostcode(text: string): Parsed<string> {
  const typed = narrow(text)
    .replace(/^〒/, '')
    .replace(/^([0-9]{3})-([0-9]{4})$/, '$1$2')
  if (typed === '') return refused('郵便番号を入力してください')
  if (/^[0-9]{7}$/.test(typed)) return understood(typed)
  return refused('郵便番号を「682-0715」のように7桁の数字で入力してください')
}

/** 6820715 → 〒682-0715 */
export function formatPostcode(postcode: string): string {
  return `〒${postcode.slice(0, 3)}-${postcode.slice(3)}`
}
