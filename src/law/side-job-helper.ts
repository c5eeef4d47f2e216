import rule from '../../data/law/side-job-helper.json' with { type: 'json' }
import { formatYen } from './money.ts'

/** 地域活性化起業人(副業型)の月と年度の要件 (総務省, 令和6年度から). */
export const sideJobHelper = rule

/** 三大都市圏. */
export const metropolitanAreas = { tokyo: '東京圏', nagoya: '名古屋圏', osaka: '大阪圏' } as const
export type MetropolitanArea = keyof typeof metropolitanAreas

export interface HelperDay {
  day: Temporal.PlainDate
  minutes: number
  onSite: boolean
}

export interface HelperMonth {
  month: Temporal.PlainYearMonth
  days: number
  minutes: number
  onSite: number
  met: boolean
  /** What is missing, a phrase each. */
  missing: readonly string[]
}

/** 月4日以上、20時間以上、滞在1日以上: judged on confirmed days only; several entries on one day are one day. */
export function helperMonth(month: Temporal.PlainYearMonth, all: readonly HelperDay[]): HelperMonth {
  const inside = all.filter(({ day }) => day.toPlainYearMonth().equals(month))
  const worked = inside.filter(({ minutes }) => minutes > 0)
  const days = new Set(worked.map(({ day }) => day.toString())).size
  const minutes = worked.reduce((sum, day) => sum + day.minutes, 0)
  const onSite = new Set(inside.filter((day) => day.onSite).map(({ day }) => day.toString())).size
  const missing = [
    ...(days < rule.daysPerMonth ? [`あと${rule.daysPerMonth - days}日`] : []),
    ...(minutes < rule.hoursPerMonth * 60 ? [`あと${hoursInWords(rule.hoursPerMonth * 60 - minutes)}`] : []),
    ...(onSite < rule.onSiteDaysPerMonth ? [`現地での活動があと${rule.onSiteDaysPerMonth - onSite}日`] : []),
  ]
  return { month, days, minutes, onSite, met: missing.length === 0, missing }
}

/** 90 → 「1時間30分」 */
export function hoursInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours > 0 && rest > 0) return `${hours}時間${rest}分`
  return rest > 0 ? `${rest}分` : `${hours}時間`
}

/** 報償費等と旅費、それぞれ年度100万円まで. @returns a sentence per ceiling that is passed */
export function helperMoney({ feeYen, travelYen }: { feeYen: number; travelYen: number }): string[] {
  const over = (label: string, yen: number, most: number) =>
    yen > most ? [`${label}が年度の上限${formatYen(most)}を${formatYen(yen - most)}超えています`] : []
  return [...over('報償費', feeYen, rule.feeYenPerYear), ...over('旅費', travelYen, rule.travelYenPerYear)]
}
