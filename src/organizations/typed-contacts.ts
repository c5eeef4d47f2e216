import { narrow, type Parsed, refused, understood } from '../law/parsed.ts'

/** How people type a reading, a telephone number and an address of the web, and what of it is kept. */

/** 全角カナ (行政基本データ DS-430); hiragana and half-width kana are turned into it. */
export function parseReading(typed: string): Parsed<string> {
  const reading = typed
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[‐‑‒–—―−-]/g, 'ー')
    .replace(/\s+/gu, ' ')
    .trim()
  if (/^[ァ-ヶー・ 0-9()]+$/.test(reading)) return understood(reading)
  return refused('名称のカナを全角カタカナで入力してください')
}

/** A telephone number as it is kept: half-width digits, hyphens for dashes of every kind (ー as well) and for brackets. */
export const narrowPhone = (typed: string): string =>
  narrow(typed)
    .replaceAll(/[()ー]/g, '-')
    .replace(/^-/, '')
    .replaceAll(/-+/g, '-')

/** Half-width digits and hyphens; an extension may follow. */
export function parsePhone(typed: string): Parsed<string> {
  const phone = narrowPhone(typed)
  if (/^\+?\d[\d-]{8,16}(内線\d{1,6})?$/.test(phone)) return understood(phone)
  const plain = /^[+\d-]+(内線\d*)?$/.test(phone)
  const wrong = plain ? '' : '数字とハイフンのほかの文字があります。'
  return refused(`${wrong}電話番号を「0858-00-0000」のように市外局番から入力してください`)
}

/** A page of the web; what begins with www. is completed. */
export function parseWebAddress(typed: string): Parsed<string> {
  const plain = typed.normalize('NFKC').trim()
  const address = /^www\./i.test(plain) ? `https://${plain}` : plain
  const isPage = /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(address) && URL.canParse(address)
  return isPage ? understood(address) : refused('ページのアドレスを「https://」から入力してください')
}
