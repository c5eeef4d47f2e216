import { figureWithUnit, type Indicator } from './indicator.ts'

interface Achieved {
  indicator: Indicator
  value: number | null
  aim: { baseline: number; target: number | null } | null
  rate: number | undefined
}

/**
 * What a rate means, in words: how far the figure was to go from its baseline, how far it went, and whether it went the other
 * way. Null where there is no rate, or where it explains itself: counted up from nothing.
 */
export function achievementInWords({ indicator, value, aim, rate }: Achieved): string | null {
  if (!aim || aim.target === null || value === null || rate === undefined) return null
  const wanted = aim.target - aim.baseline
  if (aim.baseline === 0 && rate >= 0) return null
  const amount = (change: number) => figureWithUnit(indicator, Math.abs(change))
  const planned = `基準の${figureWithUnit(indicator, aim.baseline)}から${amount(wanted)}${wanted > 0 ? '増やす' : '減らす'}計画`
  const change = value - aim.baseline
  if (change === 0) return `${planned}に対し、基準から変わっていません`
  const went = change > 0 ? '増えました' : '減りました'
  const against = rate < 0
  return `${planned}に対し、${against ? '反対に' : ''}${amount(change)}${went}`
}
