/**
 * 地域経済循環率 — 生産（付加価値額） ÷ 分配（所得） × 100 (RESAS, 環境省 地域経済循環分析). Known for a few past years only, so
 * it is context, never the effect of a programme; its year is always shown.
 */
export interface Circulation {
  /** The year of the data, not of the programme. */
  year: number
  /** 生産 and 分配 in the same unit, usually 百万円. */
  production: number
  distribution: number
}

/** Percent with one decimal; `undefined` where nothing was distributed, so that nothing is divided by zero. */
export function circulationRate({
  production,
  distribution,
}: Pick<Circulation, 'production' | 'distribution'>): number | undefined {
  if (!(distribution > 0) || !(production >= 0)) return undefined
  return Math.round((production / distribution) * 1000) / 10
}

/** 「47.0%（2018年、生産23,500 ÷ 分配50,000）」 */
export function formatCirculation(circulation: Circulation): string {
  const rate = circulationRate(circulation)
  const written = (amount: number) => amount.toLocaleString('ja-JP')
  if (rate === undefined) return `計算できません（${circulation.year}年、分配が0です）`
  const { year, production, distribution } = circulation
  return `${rate.toFixed(1)}%（${year}年、生産${written(production)} ÷ 分配${written(distribution)}）`
}
