import given from '../../data/grants.json' with { type: 'json' }
import { formatYen, shareOf } from '../law/money.ts'

/** 交付金の種類, with the name that it had in those fiscal years (each names its source). `to` is null while it goes on. */
export interface Grant {
  code: string
  name: string
  from: number
  to: number | null
  /** 補助率 as a fraction; null where the source does not say. */
  rate: readonly [number, number] | null
  source: string
}

const grants = given as unknown as readonly Grant[]

export const grantCodes: readonly string[] = grants.map(({ code }) => code)

export function grantOf(code: string): Grant | undefined {
  return grants.find((grant) => grant.code === code)
}

/** Those that there were in a fiscal year, as they were called then. */
export function grantsIn(year: number): Grant[] {
  return grants.filter(({ from, to }) => from <= year && (to === null || year <= to))
}

export function rateInWords({ rate }: Grant): string {
  return rate ? `補助率 ${rate[0]}/${rate[1]}` : '補助率は要綱で確認'
}

/** A sentence where more national funds are planned than the rate of the grant allows; undefined where nothing is wrong. */
export function tooMuchFunding(code: string, nationalYen: number, expensesYen: number): string | undefined {
  const grant = grantOf(code)
  if (!grant?.rate || expensesYen === 0) return undefined
  const most = shareOf(expensesYen, grant.rate[0], grant.rate[1])
  if (nationalYen <= most) return undefined
  return `国費${formatYen(nationalYen)}は、事業費${formatYen(expensesYen)}の${grant.rate[0]}/${grant.rate[1]}(${formatYen(most)})を超えています。`
}
