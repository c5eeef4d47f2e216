import { type Parsed, narrow, refused, understood } from './parsed.ts'

const mostYen = 1_000_000_000_000n
const howTo = '「50,000円」や「5万円」のように金額を入力してください'
const scales: Record<string, bigint> = { 千: 1000n, 万: 10_000n, 億: 100_000_000n }

/**
 * Reads an amount in yen as offices write it: 5万円, 50,000, ５００００円, ¥50,000, 1.5万円, 3万5千円, 1億2000万円.
 * A range (３〜５万円) or 約/程度 is refused: a fee is one amount (公取委規則1条, 報酬の額).
 */
export function parseYen(text: string): Parsed<number> {
  const typed = narrow(text).replace(/^(金|月額)/, '')
  if (typed === '') return refused('金額を入力してください')
  if (/[~〜～]|\d円?万?円?-\d|から/.test(typed))
    return refused('幅のある金額は入力できません。ひとつの金額を入力してください')
  if (/約|程度|前後|以上|以下|以内|未満|ほど|くらい|ぐらい/.test(typed)) {
    return refused('「約」「程度」などを付けずに、決まった金額を入力してください')
  }
  if (/^[-△▲]/.test(typed)) return refused('0円以上の金額を入力してください')
  const yen = yenIn(typed.replace(/^[¥\\]/, '').replace(/(円|-|也)*$/, ''))
  if (yen === undefined) return refused(howTo)
  if (yen > mostYen) return refused('金額が大きすぎます。桁数を確かめてください')
  return understood(Number(yen))
}

/** Digits with 億, 万, 千, each at most once and in falling order; `undefined` when it is anything else. */
function yenIn(amount: string): bigint | undefined {
  const parts = /^(?:([\d,.]+)億)?(?:([\d,.]+)(千?)万)?(?:([\d,.]+)千)?([\d,.]+)?$/.exec(amount)
  if (!parts || amount === '') return undefined
  const [, oku, man, thousandMan, thousand, rest] = parts
  const terms = [
    scaled(oku, '億'),
    scaled(man, '万', thousandMan === '千' ? 1000n : 1n),
    scaled(thousand, '千'),
    rest === undefined ? 0n : wholeNumber(rest),
  ]
  return terms.reduce((sum, term) => (sum === undefined || term === undefined ? undefined : sum + term), 0n)
}

/** A number before 億, 万 or 千, which may have decimals as long as whole yen come out (1.5万 = 15,000). */
function scaled(digits: string | undefined, unit: string, times = 1n): bigint | undefined {
  if (digits === undefined) return 0n
  const [whole = '', decimals = '', ...more] = digits.split('.')
  const number = wholeNumber(whole)
  if (number === undefined || more.length > 0 || decimals.length > 4 || !/^\d*$/.test(decimals)) return undefined
  if (digits.endsWith('.')) return undefined
  const scale = (scales[unit] ?? 1n) * times
  const fraction = BigInt(decimals || '0') * scale
  const power = 10n ** BigInt(decimals.length)
  return fraction % power === 0n ? number * scale + fraction / power : undefined
}

/** 50000 or 50,000, but not 5,00,00. */
function wholeNumber(digits: string): bigint | undefined {
  if (!/^(\d{1,20}|\d{1,3}(,\d{3}){1,6})$/.test(digits)) return undefined
  return BigInt(digits.replaceAll(',', ''))
}
