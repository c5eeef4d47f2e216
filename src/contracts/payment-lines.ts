import { formatDay } from '../law/japanese-date.ts'
import { scheduleOf } from './schedule.ts'
import type { ContractTerms } from './terms.ts'

/** One row of 支払期日の一覧. */
export interface PaymentLine {
  span: string
  closesOn: string
  inspectedBy: string
  paidOn: string
  /** 「締日から32日目」, the sixty-day check in words. */
  judged: string
  /** 支払遅延防止法の上限, where a municipality orders; empty otherwise. */
  governmentLimit: string
  ok: boolean
}

/** 支払期日の一覧: every payment of the period. */
export function paymentLines(terms: ContractTerms): PaymentLine[] {
  return scheduleOf(terms).map(({ from, closesOn, inspectedBy, paidOn, judged, governmentLimit }) => ({
    span: `${formatDay(from)}〜${formatDay(closesOn)}`,
    closesOn: formatDay(closesOn),
    inspectedBy: inspectedBy ? formatDay(inspectedBy) : '検査なし',
    paidOn: formatDay(paidOn),
    judged: `締日から${judged.days}日目`,
    governmentLimit: governmentLimit ? formatDay(governmentLimit) : '',
    ok: judged.ok,
  }))
}
