import table from '../../data/tax/withholding.json' with { type: 'json' }
import { nextBusinessDay } from './business-days.ts'
import { inForce } from './effective-dated.ts'
import { assertYen, shareOf } from './money.ts'

/**
 * 源泉徴収 — 所得税法204条・205条. The payer withholds from a fee to an individual, at the rates of the day it is paid;
 * a fee to a corporation is paid in full. All amounts in yen.
 */

/** The tax on one payment: 10.21 %, above one million 20.42 % of the rest, cut to whole yen. */
export function withholdingOn(base: number, paidOn: Temporal.PlainDate): number {
  assertYen(base)
  const { upTo, perTenThousand, perTenThousandAbove } = inForce(table, paidOn)
  const below = shareOf(Math.min(base, upTo), perTenThousand, 10_000)
  return below + shareOf(Math.max(0, base - upTo), perTenThousandAbove, 10_000)
}

/** What the tax is called on a paper of that day; the name changes in 2027, the rate does not. */
export function withholdingLabel(paidOn: Temporal.PlainDate): string {
  return inForce(table, paidOn).label
}

/** The fee without tax where the paper shows the consumption tax apart, else the whole (国税庁 No.2795). */
export function withholdingBase(fee: { withoutTax: number; tax: number; shownApart: boolean }): number {
  return fee.shownApart ? fee.withoutTax : fee.withoutTax + fee.tax
}

/** 手取り → 額面: the smallest fee of which `net` is left after the tax. 50,000 → 55,685. */
export function feeForNet(net: number, paidOn: Temporal.PlainDate): number {
  assertYen(net)
  let fee = net
  // Each round adds what is still missing; a fee of n yen more never leaves more than n yen more.
  for (let short = net; short > 0; fee += short) short = net - (fee - withholdingOn(fee, paidOn))
  return fee
}

/** 納付期限: the 10th of the month after the payment, the next open day if offices are closed (国税通則法10条2項). */
export function withholdingDueOn(paidOn: Temporal.PlainDate): Temporal.PlainDate {
  return nextBusinessDay(paidOn.with({ day: 1 }).add({ months: 1 }).with({ day: 10 }), 'government')
}

/** 支払調書: needed when one person was paid more than ¥50,000 in a calendar year (所得税法施行規則84条). */
export function needsPaymentRecord(paidInYear: number): boolean {
  return paidInYear > 50_000
}
