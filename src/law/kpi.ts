/**
 * 重要業績評価指標の達成率 — as the grants ask for it (地方創生の交付金: 基準値, 目標値, 実績値). Falling indicators need no rule of
 * their own: both signs turn and cancel.
 */
export interface Kpi {
  direction: 'rising' | 'falling'
  baseline: number
  target: number
  /** Missing while nothing was measured. */
  actual?: number | undefined
}

/** 達成率 in percent, one decimal: (実績 − 基準) ÷ (目標 − 基準). `undefined` where nothing is measured or nothing was to change. */
export function achievement({ baseline, target, actual }: Kpi): number | undefined {
  if (actual === undefined) return undefined
  return percentOf(actual - baseline, target - baseline)
}

/** 単年度の達成率: this year's 実績増分 ÷ 目標増分, both counted from the end of the year before. */
export function yearlyAchievement(
  before: { target: number; actual: number },
  now: { target: number; actual: number },
): number | undefined {
  return percentOf(now.actual - before.actual, now.target - before.target)
}

/** Has the target been reached? Also answers where the target is to stay as it was. */
export function isMet({ direction, target, actual }: Kpi): boolean | undefined {
  if (actual === undefined) return undefined
  return direction === 'rising' ? actual >= target : actual <= target
}

/** A sentence if target and direction contradict each other, for the form. */
export function problemWithTarget({ direction, baseline, target }: Kpi): string | undefined {
  if (direction === 'rising' && target < baseline) return '増やす指標の目標値は、基準値以上で入力してください'
  if (direction === 'falling' && target > baseline) return '減らす指標の目標値は、基準値以下で入力してください'
  return undefined
}

/** 「80.0%」, or why there is none. */
export function formatAchievement(kpi: Kpi): string {
  const rate = achievement(kpi)
  if (rate !== undefined) return `${rate.toFixed(1)}%`
  return kpi.actual === undefined ? '未測定' : '－（目標値が基準値と同じため、達成率は計算しません）'
}

function percentOf(part: number, whole: number): number | undefined {
  const rate = Math.round((part / whole) * 1000) / 10
  // -0 reads as 「-0.0%」; adding 0 makes it 0.
  return Number.isFinite(rate) ? rate + 0 : undefined
}
