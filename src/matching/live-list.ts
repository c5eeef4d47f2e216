import { bestOf, drain, offer } from './best-of.ts'
import { checkCount, checkIndex } from './boundary.ts'
import { gone } from './edges.ts'
import type { MarketState } from './market.ts'
import { strength } from './price.ts'

/** 0.5^n, for n times shown; what is gone counts nothing. */
export const fade = Float64Array.from({ length: 256 }, (_, times) => (times === gone ? 0 : 0.5 ** times))

/**
 * The talent's list at this moment's prices, O(candidates): open postings not applied to, best first.
 * @returns `length` edges (read them with edgeAt), −1 where empty; equal scores by posting id
 * @throws RangeError naming the argument
 */
export function liveList(state: MarketState, talent: number, length: number): Int32Array {
  checkIndex('talent', talent, state.talents)
  checkCount('length', length, 1)
  if (state.best.capacity !== length) state.best = bestOf(length)
  offerGraphRow(state, talent)
  offerLaterEdges(state, talent)
  const list = new Int32Array(length).fill(-1)
  drain(state.best, list, 0)
  return list
}

function offerGraphRow(state: MarketState, talent: number): void {
  const { graph, rowInUse, shown } = state.edges
  if (!rowInUse[talent]) return
  const end = graph.ptr[talent + 1] ?? 0
  for (let edge = graph.ptr[talent] ?? 0; edge < end; edge++) {
    offerOpen(state, graph.nbr[edge] ?? 0, graph.p[edge] ?? 0, graph.q[edge] ?? 0, shown[edge] ?? 0, edge)
  }
}

function offerLaterEdges(state: MarketState, talent: number): void {
  const { graph, first, next, posting, p, q, shown } = state.edges
  for (let later = first[talent] ?? -1; later >= 0; later = next[later] ?? -1) {
    const edge = later + graph.nbr.length
    offerOpen(state, posting[later] ?? 0, p[later] ?? 0, q[later] ?? 0, shown[edge] ?? 0, edge)
  }
}

function offerOpen(state: MarketState, posting: number, p: number, q: number, shown: number, edge: number): void {
  if (!state.open[posting] || shown === gone) return
  offer(state.best, p * worth(state, posting, q) * (fade[shown] ?? 0), posting, edge)
}

/** What an application of acceptance chance q is worth to the posting now. */
export function worth({ prices }: MarketState, posting: number, q: number): number {
  const strong = prices.strongNeed[posting] ?? 0
  const plain = q * (prices.need[posting] ?? 0) + prices.pricing.mu
  return strong > 0 ? plain + strength(q) * strong : plain
}
