import { bestOf, drain, offer } from './best-of.ts'
import { checkCount, checkIndex } from './boundary.ts'
import { gone } from './edges.ts'
import type { MarketState } from './market.ts'
import { strength } from './price.ts'

const fade = Float64Array.from({ length: 256 }, (_, times) => (times === gone ? 0 : 0.5 ** times))

/**
 * The talent's list at this moment's prices, O(candidates): open postings not applied to, best first.
 * @returns `length` edges (read them with edgeAt), −1 where empty; equal scores by posting id
 * @throws RangeError naming the argument
 */
export function liveList(state: MarketState, talent: number, length: number): Int32Array {
  checkIndex('talent', talent, state.talents)
  checkCount('length', length, 1)
  if (state.best.capacity !== length) state.best = bestOf(length)
  const { best } = state
  eachOpen(state, talent, (posting, p, q, shown, edge) => {
    offer(best, p * worth(state, posting, q) * fadeOf(shown), posting, edge)
  })
  const list = new Int32Array(length).fill(-1)
  drain(best, list, 0)
  return list
}

/** 0.5^n, for n times shown; what is gone counts nothing. */
export function fadeOf(shown: number): number {
  return fade[shown] ?? 0
}

type Take = (posting: number, p: number, q: number, shown: number, edge: number) => void

/** Everything that the talent may be shown: open postings not applied to. */
export function eachOpen(state: MarketState, talent: number, take: Take): void {
  const { graph, rowInUse, first, next, posting, p, q, shown } = state.edges
  const end = rowInUse[talent] ? (graph.ptr[talent + 1] ?? 0) : 0
  for (let edge = graph.ptr[talent] ?? 0; edge < end; edge++) {
    const id = graph.nbr[edge] ?? 0
    const times = shown[edge] ?? 0
    if (state.open[id] && times !== gone) take(id, graph.p[edge] ?? 0, graph.q[edge] ?? 0, times, edge)
  }
  for (let later = first[talent] ?? -1; later >= 0; later = next[later] ?? -1) {
    const id = posting[later] ?? 0
    const times = shown[later + graph.nbr.length] ?? 0
    if (state.open[id] && times !== gone) take(id, p[later] ?? 0, q[later] ?? 0, times, later + graph.nbr.length)
  }
}

/** What an application of acceptance chance q is worth to the posting now. */
export function worth({ prices }: MarketState, posting: number, q: number): number {
  const strong = prices.strongNeed[posting] ?? 0
  const plain = q * (prices.need[posting] ?? 0) + prices.pricing.mu
  return strong > 0 ? plain + strength(q) * strong : plain
}
