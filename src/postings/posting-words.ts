import { feeInWords, hoursInWords } from '../law/fee-in-words.ts'
import { formatDay } from '../law/japanese-date.ts'
import type { PostingRow } from './find-posting.ts'
import { nameOf, remoteNames, travelPayerNames, visitRhythmNames } from './words.ts'

export { hoursInWords }

/** 2026年1月15日(木); '' while it is not decided. */
export function dayInWords(day: string | null): string {
  return day ? formatDay(Temporal.PlainDate.from(day)) : ''
}

/** 月額50,000円(税別)・月10時間ほど — the two figures that people look at first. */
export function feeAndHours(posting: Pick<PostingRow, 'fee_kind' | 'fee_yen' | 'hours_per_month'>): string {
  return [feeInWords(posting), hoursInWords(posting.hours_per_month)].filter(Boolean).join('・')
}

/** 6か月(2026年1月15日(木)から); '' while it is not decided. */
export function periodInWords({ period_months, starts_on }: Pick<PostingRow, 'period_months' | 'starts_on'>): string {
  const months = period_months === null ? '' : `${period_months}か月`
  if (!starts_on) return months && `${months}(開始日は相談して決めます)`
  return `${months || '期間は相談して決めます'}(${dayInWords(starts_on)}から)`
}

/** フルリモート / リモート中心(現地訪問あり)・月1回ほど */
export function remoteInWords({ remote, visit_rhythm }: Pick<PostingRow, 'remote' | 'visit_rhythm'>): string {
  const visits = visit_rhythm === 'none' ? '' : `訪問は${nameOf(visitRhythmNames, visit_rhythm)}`
  return [nameOf(remoteNames, remote), visits].filter(Boolean).join('・')
}

/** Who pays for the way, with what the client wrote about it. */
export function travelInWords({
  travel_paid_by,
  visit_note,
}: Pick<PostingRow, 'travel_paid_by' | 'visit_note'>): string {
  return [nameOf(travelPayerNames, travel_paid_by), visit_note].filter(Boolean).join('\n')
}
