import { isLgCode } from './lg-code.ts'
import { type Parsed, narrow, refused, understood } from './parsed.ts'

/** 法人番号 — a check digit before twelve digits (法人番号の指定等に関する省令, 平成26年財務省令70号 2条). */

/** The first digit, 1 to 9. */
export function corporateCheckDigit(twelveDigits: string): number {
  const digits = Array.from(twelveDigits, Number).toReversed()
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0)
  return 9 - (sum % 9)
}

export function isCorporateNumber(number: string): boolean {
  return /^[1-9][0-9]{12}$/.test(number) && corporateCheckDigit(number.slice(1)) === Number(number[0])
}

/** Thirteen digits, full width and hyphens allowed. */
export function parseCorporateNumber(text: string): Parsed<string> {
  const typed = narrow(text).replaceAll('-', '')
  if (typed === '') return refused('法人番号を入力してください')
  if (!/^[0-9]{13}$/.test(typed)) return refused('法人番号を13桁の数字で入力してください')
  if (isCorporateNumber(typed)) return understood(typed)
  return refused('法人番号の検査数字（先頭の1桁）が合いません。番号を確かめてください')
}

/**
 * The number a local government probably has: 000020 and its 団体コード. A person must confirm it on the 公表サイト.
 * @throws RangeError unless the code is a valid one of six digits.
 */
export function candidateCorporateNumber(lgCode: string): string {
  if (!isLgCode(lgCode)) throw new RangeError(`not a 団体コード: ${lgCode}`)
  const base = `000020${lgCode}`
  return `${corporateCheckDigit(base)}${base}`
}
