import { isCorporateNumber } from './corporate-number.ts'
import { type Parsed, narrow, refused, understood } from './parsed.ts'

/**
 * 適格請求書発行事業者の登録番号 — T and thirteen digits (消費税法57条の2, インボイスQ&A). A corporation's is T and its 法人番号; an
 * individual's is a number of its own, whose form alone can be checked. Whether it is registered stands on the 公表サイト.
 */
export function parseRegistrationNumber(text: string, holder: 'individual' | 'corporation'): Parsed<string> {
  const typed = narrow(text).replaceAll('-', '').toUpperCase()
  if (typed === '') return refused('登録番号を入力してください')
  if (/^[0-9]{13}$/.test(typed)) return refused(`先頭の「T」も付けて、「T${typed}」のように入力してください`)
  if (!/^T[0-9]{13}$/.test(typed)) return refused('登録番号を「T」と13桁の数字で入力してください')
  if (holder === 'individual' || isCorporateNumber(typed.slice(1))) return understood(typed)
  return refused('登録番号が法人番号の検査数字と合いません。番号を確かめてください')
}

/** The number a registered corporation has. */
export function registrationNumberOf(corporateNumber: string): string {
  return `T${corporateNumber}`
}
