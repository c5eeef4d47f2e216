import { previousBusinessDay } from '../law/business-days.ts'
import { governmentPaymentLimit } from '../law/government-payment.ts'
import { earlierOf, judgePaymentDay, type PaymentJudgement } from '../law/payment-limit.ts'
import { closingDayOf, paymentDayFor, paymentTemplate } from '../law/payment-templates.ts'
import type { ContractTerms } from './terms.ts'

/** One payment of the whole period, with its place within the sixty days. */
export interface ScheduledPayment {
  /** First day of the span that it pays for. */
  from: Temporal.PlainDate
  /** 締日, or the last day of a single piece of work: day 1 of the limit (フリーランス法4条). */
  closesOn: Temporal.PlainDate
  inspectedBy: Temporal.PlainDate | null
  paidOn: Temporal.PlainDate
  judged: PaymentJudgement
  /** The last lawful day where a municipality orders and invoices on the closing day (支払遅延防止法6条). */
  governmentLimit: Temporal.PlainDate | null
}

type Scheduled = Pick<ContractTerms, 'startsOn' | 'endsOn' | 'payment' | 'inspection' | 'government' | 'paidFrom'>

/** 支払期日 of the whole period, or of its paid part, concrete days, earliest first. Nothing for unpaid work. */
export function scheduleOf(terms: Scheduled): ScheduledPayment[] {
  const { payment } = terms
  const startsOn = Temporal.PlainDate.from(terms.paidFrom ?? terms.startsOn)
  const endsOn = Temporal.PlainDate.from(terms.endsOn)
  if (payment.kind === 'none' || Temporal.PlainDate.compare(startsOn, endsOn) > 0) return []
  if (payment.kind === 'on') return [paid(terms, startsOn, endsOn, Temporal.PlainDate.from(payment.day))]
  const template = paymentTemplate(payment.template)
  return monthsBetween(startsOn, endsOn).map((month) => {
    const closesOn = closingDayOf(month, endsOn)
    const first = laterOf(startsOn, month.toPlainDate({ day: 1 }))
    const usual = paymentDayFor(month, template, endsOn)
    const limit = governmentLimitOf(terms, closesOn)
    return paid(terms, first, closesOn, limit ? earlierOf(usual, previousBusinessDay(limit)) : usual)
  })
}

function paid(
  terms: Scheduled,
  from: Temporal.PlainDate,
  closesOn: Temporal.PlainDate,
  paidOn: Temporal.PlainDate,
): ScheduledPayment {
  const { takesPlace, withinDays } = terms.inspection
  return {
    from,
    closesOn,
    inspectedBy: takesPlace && withinDays ? closesOn.add({ days: withinDays - 1 }) : null,
    paidOn,
    judged: judgePaymentDay(closesOn, paidOn),
    governmentLimit: governmentLimitOf(terms, closesOn),
  }
}

/** The invoice may arrive on the closing day at the earliest, so the thirty days are counted from there. */
function governmentLimitOf({ government }: Scheduled, closesOn: Temporal.PlainDate): Temporal.PlainDate | null {
  return government ? governmentPaymentLimit(closesOn, { writtenTerms: true }) : null
}

function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainYearMonth[] {
  const first = from.toPlainYearMonth()
  const count = first.until(to.toPlainYearMonth(), { largestUnit: 'months' }).months + 1
  return Array.from({ length: count }, (_, months) => first.add({ months }))
}

function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b
}
