import { formatDay, formatMonth } from '../law/japanese-date.ts'
import { formatYen } from '../law/money.ts'
import type { OwnSkill, TalentProfileView } from './profile-parts.ts'
import type { Career } from './careers-of.ts'
import { type EmployerRule, employerRuleNames, skillLevelNames } from './talent.ts'

/** A profile's figures in words, the same on every page. */

type Conditions = Pick<
  TalentProfileView,
  'hoursPerMonth' | 'wishedFeeYen' | 'availableFrom' | 'remoteOnly' | 'canVisit'
>

/** 月20時間まで */
export function hoursInWords({ hoursPerMonth }: Conditions): string {
  return hoursPerMonth === null ? '' : `月${hoursPerMonth}時間まで`
}

/** 月50,000円から */
export function feeInWords({ wishedFeeYen }: Conditions): string {
  if (wishedFeeYen === 0) return '金額は問わない'
  return wishedFeeYen === null ? '' : `月${formatYen(wishedFeeYen)}から`
}

/** 2026年4月1日(水)から */
export function availableInWords({ availableFrom }: Conditions): string {
  return availableFrom === null ? 'すぐに始められます' : `${formatDay(Temporal.PlainDate.from(availableFrom))}から`
}

/** オンラインのみ, オンライン中心・現地訪問もできる, … */
export function waysInWords({ remoteOnly, canVisit }: Conditions): string {
  if (remoteOnly) return 'オンラインのみ'
  return canVisit ? 'オンライン中心・現地訪問もできます' : 'オンライン中心'
}

export function employerInWords(profile: { employerRule: EmployerRule; employerNotified: boolean }): string {
  const asked = profile.employerRule === 'notify' || profile.employerRule === 'permission'
  const done = profile.employerNotified ? '・手続き済み' : '・手続きはこれから'
  return `${employerRuleNames[profile.employerRule]}${asked ? done : ''}`
}

/** 実務でひとりで進められる・8年 */
export function skillInWords({ level, years }: OwnSkill): string {
  return years === null ? skillLevelNames[level] : `${skillLevelNames[level]}・${years}年`
}

/** 2018年4月〜2024年3月, 2024年4月〜現在 */
export function periodInWords({ fromMonth, toMonth }: Pick<Career, 'fromMonth' | 'toMonth'>): string {
  return `${month(fromMonth)}〜${toMonth === null ? '現在' : month(toMonth)}`
}

const month = (text: string): string => formatMonth(Temporal.PlainYearMonth.from(text))
