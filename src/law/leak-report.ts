import deadlines from '../../data/law/deadlines.json' with { type: 'json' }
import { nextBusinessDay } from './business-days.ts'
import { nthDay } from './payment-limit.ts'

/** 漏えい等報告 — 個人情報保護法26条, 同法施行規則7条・8条. The day of knowing is the first day; closed days count. */

/** The four kinds that must be reported; the first three from a single person on. */
export interface Leak {
  sensitive: boolean
  financialHarm: boolean
  wrongfulPurpose: boolean
  persons: number
}

export function mustReport({ sensitive, financialHarm, wrongfulPurpose, persons }: Leak): boolean {
  return persons > 0 && (sensitive || financialHarm || wrongfulPurpose || persons > 1000)
}

export interface LeakReportDates {
  /** 速報: within about three to five days. */
  preliminaryFrom: Temporal.PlainDate
  preliminaryTo: Temporal.PlainDate
  /** 確報: the thirtieth day, the sixtieth if a wrongful purpose is feared. */
  finalBy: Temporal.PlainDate
  /** That day, or the next on which the authority is open. */
  finalAccepted: Temporal.PlainDate
}

export function leakReportDates(
  knownOn: Temporal.PlainDate,
  { wrongfulPurpose }: { wrongfulPurpose: boolean },
): LeakReportDates {
  const { days } = wrongfulPurpose ? deadlines.leakFinalWrongful : deadlines.leakFinal
  const finalBy = nthDay(knownOn, days)
  return {
    preliminaryFrom: nthDay(knownOn, deadlines.leakPreliminaryFrom.days),
    preliminaryTo: nthDay(knownOn, deadlines.leakPreliminaryTo.days),
    finalBy,
    finalAccepted: nextBusinessDay(finalBy, 'government'),
  }
}

/** 報告する9項目 (施行規則8条1項). */
export const leakReportItems = [
  '概要',
  '漏えい等が発生し、又は発生したおそれがある個人データの項目',
  '本人の数',
  '原因',
  '二次被害又はそのおそれの有無及びその内容',
  '本人への対応の実施状況',
  '公表の実施状況',
  '再発防止のための措置',
  'その他参考となる事項',
] as const
