import { isBusinessDay, previousBusinessDay } from './business-days.ts'
import { formatDay } from './japanese-date.ts'
import type { SubsidyRule } from './subsidies.ts'

/**
 * 交付申請の期限: so many days before work begins. In calendar days the last day moves forward to an open day of the
 * office when it is closed; business days are counted on open days only. Null where the rule does not say.
 */
export function applyBy(rule: Pick<SubsidyRule, 'deadline'>, startsOn: Temporal.PlainDate): Temporal.PlainDate | null {
  if (!rule.deadline) return null
  const { days, kind } = rule.deadline
  if (kind === 'calendar') return previousBusinessDay(startsOn.subtract({ days }), 'government')
  let day = startsOn
  for (let left = days; left > 0; ) {
    day = day.subtract({ days: 1 })
    if (isBusinessDay(day, 'government')) left -= 1
  }
  return day
}

/** 「7月1日から従事するなら6月26日(金)までに申請」, said before it is too late, and after. */
export function deadlineInWords(
  rule: Pick<SubsidyRule, 'deadline'>,
  startsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  const by = applyBy(rule, startsOn)
  if (!by) return '申請の期限は登録されていません。従事を始める前に、県の窓口に確かめてください。'
  const from = `${startsOn.month}月${startsOn.day}日から従事する`
  const late = Temporal.PlainDate.compare(today, by) > 0
  return late
    ? `${from}場合の申請の期限は、${formatDay(by)}でした。期限が過ぎています。`
    : `${from}なら、${formatDay(by)}までに申請してください。`
}
