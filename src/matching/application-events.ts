import { checkIndex } from './boundary.ts'
import { edgeAt, edgesOf, gone } from './edges.ts'
import { examinationWeights } from './examination.ts'
import { type MarketState, pairKey } from './market.ts'
import { addApplications, strength } from './price.ts'

/** 応募. Load rises by q if the talent is verified, and the posting leaves the talent's lists. The same one twice is one. */
export function applicationAdded(
  state: MarketState,
  talent: number,
  posting: number,
  { verified }: { verified: boolean },
): void {
  checkPair(state, talent, posting)
  const key = pairKey(talent, posting)
  if (state.applications.has(key)) return
  const edge = findEdge(state, talent, posting)
  // Someone who came by search, without being a candidate, counts as an even chance.
  const q = edge < 0 ? 0.5 : edgeAt(state.edges, edge).q
  if (edge >= 0) state.edges.shown[edge] = gone
  state.applications.set(key, verified ? q : 0)
  if (verified) addReal(state, posting, 1, q)
}

/** 辞退. Load falls by what the application had added. */
export function applicationWithdrawn(state: MarketState, talent: number, posting: number): void {
  endApplication(state, talent, posting)
}

/** 見送り. Load falls by what the application had added. */
export function applicationDeclined(state: MarketState, talent: number, posting: number): void {
  endApplication(state, talent, posting)
}

function endApplication(state: MarketState, talent: number, posting: number): void {
  checkPair(state, talent, posting)
  const key = pairKey(talent, posting)
  const q = state.applications.get(key) ?? 0
  if (q === 0) return
  state.applications.set(key, 0)
  addReal(state, posting, -1, q)
}

/** A list was shown: today's expected load rises by v · p · q per place, and each posting on it fades by half for this talent. */
export function listShown(state: MarketState, list: Int32Array): void {
  const { edges } = state
  if (list.length > state.v.length) state.v = examinationWeights(state.examination, list.length)
  for (let k = 0; k < list.length; k++) {
    const edge = list[k] ?? -1
    if (edge < 0) continue
    checkIndex(`list[${k}]`, edge, edges.graph.nbr.length + edges.made)
    const { posting, p, q, shown } = edgeAt(edges, edge)
    addApplications(state.prices, posting, (state.v[k] ?? 0) * p, q)
    if (shown < gone - 1) edges.shown[edge] = shown + 1
  }
}

function addReal(state: MarketState, posting: number, sign: 1 | -1, q: number): void {
  const { realLoad, realStrongLoad, peakLoad } = state
  realLoad[posting] = Math.max(0, (realLoad[posting] ?? 0) + sign * q)
  realStrongLoad[posting] = Math.max(0, (realStrongLoad[posting] ?? 0) + sign * strength(q))
  peakLoad[posting] = Math.max(peakLoad[posting] ?? 0, realLoad[posting] ?? 0)
  addApplications(state.prices, posting, sign, q)
}

function findEdge(state: MarketState, talent: number, posting: number): number {
  for (const edge of edgesOf(state.edges, talent)) {
    if (edgeAt(state.edges, edge).posting === posting) return edge
  }
  return -1
}

function checkPair(state: MarketState, talent: number, posting: number): void {
  checkIndex('talent', talent, state.talents)
  checkIndex('posting', posting, state.postings)
}
