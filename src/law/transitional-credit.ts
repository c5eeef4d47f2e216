import table from '../../data/tax/transitional-credit.json' with { type: 'json' }
import { innerTax } from './consumption-tax.ts'
import { inForce } from './effective-dated.ts'
import { shareOf } from './money.ts'

/**
 * 免税事業者等からの仕入れの経過措置 — how much of the tax inside a payment a client may deduct although the talent is not
 * registered (平成28年改正法附則52条・53条, 令和8年度税制改正). A reason to explain, never one to cut a fee (フリーランス法5条).
 */
export interface TransitionalCredit {
  percent: number
  /** 控除できる額, in yen. */
  credit: number
  /** 発注者の実質負担増, in yen. */
  burden: number
}

/** For a payment with tax, on the day of the work. 55,000 on 2026-10-01 → 70 %, 3,500 and 1,500. */
export function transitionalCredit(withTax: number, day: Temporal.PlainDate, rate = 10): TransitionalCredit {
  const { percent } = inForce(table, day)
  const tax = innerTax(withTax, rate)
  const credit = shareOf(tax, percent, 100)
  return { percent, credit, burden: tax - credit }
}
