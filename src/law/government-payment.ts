import deadlines from '../../data/law/deadlines.json' with { type: 'json' }
import { previousBusinessDay } from './business-days.ts'
import { earlierOf, limit60, nthDay } from './payment-limit.ts'

/**
 * 自治体が発注者のときの支払 — 政府契約の支払遅延防止等に関する法律 (14条 applies it to local governments), together with
 * フリーランス法4条: whichever comes first. Where the count of the first day is in doubt, the earlier day is taken.
 */

/** The day by which the municipality inspects: the tenth from the notice that the work is done (5条). */
export function inspectionLimit(noticeReceivedOn: Temporal.PlainDate): Temporal.PlainDate {
  return nthDay(noticeReceivedOn, deadlines.governmentInspection.days)
}

/**
 * The day by which a lawful invoice is paid: the thirtieth from its receipt, the fifteenth if the time was not written
 * into the contract (6条, 10条). Days by which the inspection was late shorten it.
 */
export function governmentPaymentLimit(
  invoiceReceivedOn: Temporal.PlainDate,
  { writtenTerms, inspectionLateByDays = 0 }: { writtenTerms: boolean; inspectionLateByDays?: number },
): Temporal.PlainDate {
  const { days } = writtenTerms ? deadlines.governmentPayment : deadlines.governmentPaymentUnwritten
  return nthDay(invoiceReceivedOn, Math.max(1, days - inspectionLateByDays))
}

export interface MunicipalWork {
  /** The day on which the work was received or a service ended. */
  receivedOn: Temporal.PlainDate
  noticeReceivedOn: Temporal.PlainDate
  /** Missing while no inspection took place. */
  inspectedOn?: Temporal.PlainDate | undefined
  /** Missing until the invoice arrives; フリーランス法 runs all the same. */
  invoiceReceivedOn?: Temporal.PlainDate | undefined
  writtenTerms: boolean
}

export interface MunicipalDeadlines {
  inspectBy: Temporal.PlainDate
  payBy: Temporal.PlainDate
  /** The last open day of banks on or before `payBy`. */
  transferOn: Temporal.PlainDate
  because: '支払遅延防止法' | 'フリーランス法'
}

/** Both clocks of a municipality's payment, and the one that strikes first. */
export function municipalDeadlines(work: MunicipalWork): MunicipalDeadlines {
  const inspectBy = inspectionLimit(work.noticeReceivedOn)
  const freelance = limit60(work.receivedOn)
  const late = work.inspectedOn ? Math.max(0, inspectBy.until(work.inspectedOn, { largestUnit: 'days' }).days) : 0
  const government =
    work.invoiceReceivedOn &&
    governmentPaymentLimit(work.invoiceReceivedOn, { writtenTerms: work.writtenTerms, inspectionLateByDays: late })
  const payBy = government ? earlierOf(government, freelance) : freelance
  const because = government?.equals(payBy) ? '支払遅延防止法' : 'フリーランス法'
  return { inspectBy, payBy, transferOn: previousBusinessDay(payBy), because }
}

/** 契約書に必ず書く4事項 (4条). */
export const requiredGovernmentTerms = [
  { id: 'inspection', label: '給付の完了の確認又は検査の時期' },
  { id: 'payment', label: '対価の支払の時期' },
  { id: 'delay', label: '履行の遅滞その他債務の不履行の場合における遅延利息、違約金その他の損害金' },
  { id: 'dispute', label: '契約に関する紛争の解決方法' },
] as const

export type GovernmentTermId = (typeof requiredGovernmentTerms)[number]['id']

/** The labels of the four that the contract does not hold yet. */
export function missingGovernmentTerms(written: Partial<Record<GovernmentTermId, string>>): string[] {
  return requiredGovernmentTerms
    .filter(({ id }) => !written[id]?.trim())
    .map(({ label }) => `契約書に「${label}」を記載してください`)
}
