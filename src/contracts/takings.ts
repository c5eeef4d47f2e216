import { consumptionTaxRate, innerTax } from '../law/consumption-tax.ts'
import { type InvoiceAmounts, invoiceAmounts } from '../law/invoice-amounts.ts'
import { withholdingCategories, withholdingFor, type WithholdingAnswer } from '../law/withholding-categories.ts'
import { scheduleOf } from './schedule.ts'
import type { ContractTerms } from './terms.ts'

/** 手取りの見込み: what one usual payment would come to. Only a preview; the invoice decides. */
export interface Takings {
  amounts: InvoiceAmounts
  withholding: WithholdingAnswer
  /** The kind of work that the answer was looked up for. */
  category: string
  /** What the amounts are for: 「1か月分」. */
  span: string
}

/** Kind of work for the withholding of an occupation; advice to a company where nothing else is known (基通204-15). */
const categoryOfOccupation: Record<string, string> = {
  design: 'design',
  'content-production': 'writing',
  'software-development': 'operation',
  'digital-transformation': 'it-advice',
  'data-analysis': 'it-advice',
}

const spans = { monthly: '1か月分', hourly: '目安の時間どおり働いた1か月分', lump: '一式', unpaid: '' } as const

/** @returns null for unpaid work */
export function previewTakings(terms: ContractTerms, occupation: string | null): Takings | null {
  const first = scheduleOf(terms)[0]
  if (!first || terms.fee.kind === 'unpaid') return null
  const id = categoryOf(terms, occupation)
  const withholding = withholdingFor(id, terms.talent.legalForm)
  const amounts = invoiceAmounts({
    lines: [{ yen: feeWithoutTax(terms, first.closesOn), rate: 'standard' }],
    chargesTax: true,
    // Where a person must decide, the smaller sum is shown, so that nobody is disappointed.
    withholds: withholding !== '対象外',
    expenses: 0,
    workedOn: first.closesOn,
    paidOn: first.paidOn,
  })
  const category = withholdingCategories.find((known) => known.id === id)?.label ?? ''
  return { amounts, withholding, category, span: spans[terms.fee.kind] }
}

function categoryOf({ client }: ContractTerms, occupation: string | null): string {
  const known = occupation ? categoryOfOccupation[occupation] : undefined
  return known ?? (client.kind === 'municipality' ? 'municipal-advice' : 'consulting')
}

function feeWithoutTax({ fee, hoursPerMonth }: ContractTerms, on: Temporal.PlainDate): number {
  const yen = fee.kind === 'hourly' ? fee.yen * hoursPerMonth : fee.yen
  return fee.tax === '税抜' ? yen : yen - innerTax(yen, consumptionTaxRate('standard', on))
}
