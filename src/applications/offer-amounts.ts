import { consumptionTaxRate, taxOn } from '../law/consumption-tax.ts'
import { type PaymentTemplateId, paymentDayFor, paymentTemplate } from '../law/payment-templates.ts'
import { withholdingOn } from '../law/withholding.ts'
import type { FeeKind } from '../postings/words.ts'

/** 金額の見通し of an offer, in yen. What is withheld depends on the work; it is shown as if the work were subject to it. */
export interface OfferAmounts {
  /** One payment without consumption tax: a month, or the lump. */
  perPayment: number
  tax: number
  /** 源泉徴収 of one payment to an individual; 0 for a corporation. */
  withheld: number
  transfer: number
  payments: number
  /** All payments without tax. */
  total: number
  firstPaymentOn: Temporal.PlainDate
}

interface Priced {
  feeKind: FeeKind
  feeYen: number
  hoursPerMonth: number
  startsOn: string
  endsOn: string
  paymentRule: PaymentTemplateId
}

/** How many calendar months a term touches, a begun one counted whole: 2026-01-15 to 2026-06-14 is 5. */
export function monthsOf(startsOn: string, endsOn: string): number {
  const start = Temporal.PlainDate.from(startsOn)
  const { months, days } = start.until(Temporal.PlainDate.from(endsOn).add({ days: 1 }), { largestUnit: 'months' })
  return months + (days > 0 ? 1 : 0)
}

/**
 * What an offer comes to. Hourly fees are reckoned with the agreed hours; a lump is paid once, after the last month.
 * @returns null for unpaid work
 */
export function amountsOf(offer: Priced, recipient: 'individual' | 'corporation'): OfferAmounts | null {
  if (offer.feeKind === 'unpaid') return null
  const perPayment = offer.feeKind === 'hourly' ? offer.feeYen * offer.hoursPerMonth : offer.feeYen
  const payments = offer.feeKind === 'lump' ? 1 : monthsOf(offer.startsOn, offer.endsOn)
  const ends = Temporal.PlainDate.from(offer.endsOn)
  const first = offer.feeKind === 'lump' ? ends : Temporal.PlainDate.from(offer.startsOn)
  const firstPaymentOn = paymentDayFor(first.toPlainYearMonth(), paymentTemplate(offer.paymentRule), ends)
  const tax = taxOn(perPayment, consumptionTaxRate('standard', firstPaymentOn))
  const withheld = recipient === 'individual' ? withholdingOn(perPayment, firstPaymentOn) : 0
  const transfer = perPayment + tax - withheld
  return { perPayment, tax, withheld, transfer, payments, total: perPayment * payments, firstPaymentOn }
}
