import { type RateKind, type TaxedSum, consumptionTaxRate, taxByRate } from './consumption-tax.ts'
import { withholdingOn } from './withholding.ts'

/**
 * 請求額の計算順: 報酬（税抜） → 消費税（税率ごとに1回丸め） → 小計 → 源泉徴収（税抜額から） → 立替経費 → 差引支払額.
 * 消費税法57条の4 (適格請求書), 所得税法204条.
 */
export interface InvoiceFacts {
  /** Fees without tax, in yen. */
  lines: readonly { yen: number; rate: RateKind }[]
  /** False for a 免税事業者 who charges no tax. */
  chargesTax: boolean
  /** Whether the client withholds (withholding-categories.ts; never from a corporation). */
  withholds: boolean
  /** Paid out in the client's name and passed on as it is (立替). Travel that is part of the fee belongs into `lines`. */
  expenses: number
  /** The day of the work decides the rate of consumption tax, the day of payment the withholding. */
  workedOn: Temporal.PlainDate
  paidOn: Temporal.PlainDate
}

export interface InvoiceAmounts {
  fee: number
  taxes: TaxedSum[]
  tax: number
  subtotal: number
  withholding: number
  expenses: number
  /** 差引支払額 = fee + tax − withholding + expenses. */
  payable: number
}

export function invoiceAmounts(facts: InvoiceFacts): InvoiceAmounts {
  const fee = facts.lines.reduce((sum, { yen }) => sum + yen, 0)
  const taxed = facts.lines.map(({ yen, rate }) => ({ yen, rate: consumptionTaxRate(rate, facts.workedOn) }))
  const taxes = facts.chargesTax ? taxByRate(taxed) : []
  const tax = taxes.reduce((sum, rate) => sum + rate.tax, 0)
  const subtotal = fee + tax
  const withholding = facts.withholds ? withholdingOn(fee, facts.paidOn) : 0
  const payable = subtotal - withholding + facts.expenses
  return { fee, taxes, tax, subtotal, withholding, expenses: facts.expenses, payable }
}
