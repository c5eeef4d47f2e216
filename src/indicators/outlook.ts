import type { TagTone } from '../ui/tag.tsx'
import type { Forecast } from './forecast.ts'
import type { Indicator } from './indicator.ts'
import type { YearPhase } from './year-figures.ts'

/** 見込み — how an indicator stands to its target. */
export type Outlook =
  | 'none'
  | 'coming'
  | 'met'
  | 'missed'
  | 'unmeasured'
  | 'likely'
  | 'doubtful'
  | 'unlikely'
  | 'within'
  | 'outside'

/** What is said of each, with its tone; the worst first, as the page shows them. */
export const outlookWords: Record<Outlook, { words: string; tone: TagTone }> = {
  unlikely: { words: '目標に届かない見込み', tone: 'bad' },
  missed: { words: '未達成', tone: 'bad' },
  outside: { words: 'いまは目標の外', tone: 'care' },
  doubtful: { words: '目標に届かないおそれ', tone: 'care' },
  unmeasured: { words: '未測定', tone: 'waiting' },
  likely: { words: '目標に届く見込み', tone: 'active' },
  within: { words: 'いまは目標の範囲', tone: 'active' },
  met: { words: '達成', tone: 'good' },
  coming: { words: '年度の開始前', tone: 'quiet' },
  none: { words: '目標なし', tone: 'quiet' },
}

const order = Object.keys(outlookWords) as Outlook[]

/** Misses first. */
export function byUrgency(a: { outlook: Outlook }, b: { outlook: Outlook }): number {
  return order.indexOf(a.outlook) - order.indexOf(b.outlook)
}

/** Does it need a warning? */
export function isWarning(outlook: Outlook): boolean {
  return outlook === 'unlikely' || outlook === 'doubtful' || outlook === 'missed' || outlook === 'outside'
}

interface Standing {
  indicator: Pick<Indicator, 'direction' | 'figure'>
  phase: YearPhase
  aim: { target: number | null } | null
  value: number | null
  forecast: Forecast | null
}

/**
 * A year that is over is met or missed. While it runs, a count that has reached its target stays there; otherwise the range
 * decides: wholly beyond the target, or its middle.
 */
export function outlookOf({ indicator: { direction, figure }, phase, aim, value, forecast }: Standing): Outlook {
  if (!aim || aim.target === null) return 'none'
  if (phase === 'coming') return 'coming'
  if (value === null) return 'unmeasured'
  const { target } = aim
  const reaches = (figureAtEnd: number) => (direction === 'up' ? figureAtEnd >= target : figureAtEnd <= target)
  if (phase === 'closed') return reaches(value) ? 'met' : 'missed'
  if (figure === 'count' && direction === 'up' && reaches(value)) return 'met'
  if (!forecast) return reaches(value) ? 'within' : 'outside'
  const best = direction === 'up' ? forecast.high : forecast.low
  if (!reaches(best)) return 'unlikely'
  return reaches(forecast.middle) ? 'likely' : 'doubtful'
}
