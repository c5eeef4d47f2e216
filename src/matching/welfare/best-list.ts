/** The best list for one candidate against everybody else's. */
import { ranked } from './ranking.ts'

/** One candidate's row of f, what one application is worth at each posting, and v by rank. */
export interface Choice {
  liked: Float64Array
  worth: Float64Array
  v: Float64Array
}

/** The list of posting ids that maximises Σ min(1, liked·v(rank))·worth. */
export function bestList({ liked, worth, v }: Choice): Int32Array {
  const merit = liked.map((chance, j) => chance * (worth[j] ?? 0))
  const list = ranked(merit)
  if ((v[0] ?? 0) <= 1) return list
  const head = list[bestHead(list, merit, { liked, worth, v })] ?? 0
  return Int32Array.of(head, ...list.filter((j) => j !== head))
}

/** Where v(1) > 1 the head of the list is cut at a chance of 1, so another head may be worth more; the rest stays sorted. */
function bestHead(list: Int32Array, merit: Float64Array, { liked, worth, v }: Choice): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  let shifted = 0
  for (const [rank, j] of list.entries()) {
    const own = merit[j] ?? 0
    const atHead = Math.min(1, (liked[j] ?? 0) * (v[0] ?? 0)) * (worth[j] ?? 0)
    const total = atHead - own * (v[rank] ?? 0) + shifted
    if (total > most) {
      most = total
      best = rank
    }
    // With a head from further down, this one falls by a rank.
    shifted += own * ((v[rank + 1] ?? 0) - (v[rank] ?? 0))
  }
  return best
}
