import type { ForecastRecord } from '../../matching/index.ts'

/** Fewer ended postings would say nothing, and tell one client what came of another's. */
export const ENOUGH_ENDED = 5

/** How the forecasts did so far, for a client: what happened most often, and how many came. */
export function heldInWords({ ended, within, fewer, more, came }: ForecastRecord): string {
  const happened = [
    { share: within, words: '応募は目安の中でした' },
    { share: more, words: '目安より多くの応募がありました' },
    { share: fewer, words: '応募は目安より少なくなりました' },
  ]
  const [most] = happened.toSorted((a, b) => b.share - a.share)
  const many = Math.round((most?.share ?? 0) * ended)
  return `これまでに終わった求人${ended.toLocaleString('ja-JP')}件のうち${many.toLocaleString('ja-JP')}件では、${most?.words}(平均${came.toFixed(1)}件)。`
}
