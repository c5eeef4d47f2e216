import { addEdge } from '../matching/edges.ts'
import { findTalents } from '../matching/index.ts'
import { pairKey } from '../matching/market.ts'
import type { MarketBook } from './market-book.ts'
import { reasonsForClient } from './reasons.ts'
import { edgeBetween } from './seen-today.ts'

export interface SuggestedTalent {
  talentId: string
  reasons: string[]
}

export const SUGGESTED = 20

/**
 * 声をかけたい人材 for a published posting: the reverse list, best first. Only who is active, shown to companies and open
 * to scouts, and has not applied. Empty for a posting that is not in the market.
 */
export function suggestTalents(book: MarketBook, postingId: string): SuggestedTalent[] {
  const posting = book.postingNumbers.get(postingId)
  if (posting === undefined || book.state.open[posting] !== 1) return []
  const { ids, p, q } = findTalents(book.index, posting)
  return Array.from(ids, (talent, k) => ({ talent, p: p[k] ?? 0, q: q[k] ?? 0 }))
    .filter(({ talent }) => isOpenToScouts(book, talent) && !book.state.applications.has(pairKey(talent, posting)))
    .slice(0, SUGGESTED)
    .map(({ talent, p: interest, q: acceptance }) => {
      // A pair that only the posting's side found becomes a candidate like any other.
      if (edgeBetween(book, talent, posting) < 0) addEdge(book.state.edges, talent, posting, interest, acceptance)
      const edge = edgeBetween(book, talent, posting)
      return { talentId: book.talents[talent]?.id ?? '', reasons: reasonsForClient(book, talent, posting, edge) }
    })
}

function isOpenToScouts({ talents }: MarketBook, talent: number): boolean {
  return talents[talent]?.state === 'active' && talents[talent].scoutable
}
