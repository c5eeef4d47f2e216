import { checkIndex } from './boundary.ts'
import { addEdge, addRow, dropEdges, edgeAt, edgesOf, gone } from './edges.ts'
import { type MarketState, pairKey } from './market.ts'
import { type Candidates, checkCandidates } from './pairings.ts'

/** The talent's profile changed: its candidates are replaced, what it applied to stays gone. @throws RangeError naming the argument */
export function talentChanged(state: MarketState, talent: number, candidates: Candidates): void {
  checkIndex('talent', talent, state.talents)
  checkCandidates(candidates, state.postings)
  const seen = new Map<number, number>()
  for (const edge of edgesOf(state.edges, talent))
    seen.set(edgeAt(state.edges, edge).posting, state.edges.shown[edge] ?? 0)
  dropEdges(state.edges, talent)
  for (let k = 0; k < candidates.ids.length; k++) {
    const posting = candidates.ids[k] ?? 0
    addEdge(state.edges, talent, posting, candidates.p[k] ?? 0, candidates.q[k] ?? 0)
    const applied = state.applications.has(pairKey(talent, posting))
    const newest = (state.edges.first[talent] ?? 0) + state.edges.graph.nbr.length
    state.edges.shown[newest] = applied ? gone : (seen.get(posting) ?? 0)
  }
}

/** A new talent. Returns its id: the next number. @throws RangeError naming the argument */
export function talentAdded(state: MarketState, candidates: Candidates): number {
  checkCandidates(candidates, state.postings)
  const talent = state.talents++
  addRow(state.edges, talent)
  talentChanged(state, talent, candidates)
  return talent
}
