import { addEdge } from '../matching/edges.ts'
import { dearest, findTalentsAmong } from '../matching/index.ts'
import { pairKey } from '../matching/market.ts'
import type { MarketBook } from './market-book.ts'
import { reasonsForClient } from './reasons.ts'
import { edgeBetween } from './seen-today.ts'
import { meetsNeed, type Why, whyOf } from './why.ts'

export interface SuggestedTalent {
  talentId: string
  reasons: string[]
  /** Fits badly: the best word that can be said of it is 低. */
  isLow: boolean
}

export const SUGGESTED = 20

/**
 * 声をかけたい人材 for a published posting: the reverse list, best first. Only who is active, shown to companies and open
 * to scouts, and has not applied, is ranked at all. Where somebody meets at least one need, who meets none is left out: a list
 * that is filled up is not believed. Empty for a posting that is not in the market.
 */
export function suggestTalents(book: MarketBook, postingId: string): SuggestedTalent[] {
  const posting = book.postingNumbers.get(postingId)
  if (posting === undefined || book.state.open[posting] !== 1) return []
  const found = findWithWhy(book, posting)
  const near = found.filter(({ why }) => meetsNeed(why))
  return (near.length > 0 ? near : found).map(({ talent, why }) => ({
    talentId: book.talents[talent]?.id ?? '',
    reasons: reasonsForClient(why),
    isLow: why.prospect === '低',
  }))
}

function findWithWhy(book: MarketBook, posting: number): { talent: number; why: Why }[] {
  const { ids, p, q } = findTalentsAmong(book.index, posting, { allowed: mayBeAsked(book, posting), most: SUGGESTED })
  const from = dearest(book.state)
  return Array.from(ids, (talent, k) => {
    // A pair that only the posting's side found becomes a candidate like any other.
    if (edgeBetween(book, talent, posting) < 0) addEdge(book.state.edges, talent, posting, p[k] ?? 0, q[k] ?? 0)
    return { talent, why: whyOf(book, { talent, posting, edge: edgeBetween(book, talent, posting) }, from) }
  })
}

function mayBeAsked({ talents, state }: MarketBook, posting: number): Uint8Array {
  return Uint8Array.from(talents, ({ state: life, scoutable }, talent) =>
    Number(life === 'active' && scoutable && !state.applications.has(pairKey(talent, posting))),
  )
}
