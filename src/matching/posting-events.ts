import { checkCount, checkIndex } from './boundary.ts'
import { addEdge, dropClosed } from './edges.ts'
import { wider } from './growing.ts'
import type { MarketState } from './market.ts'
import { type Candidates, checkCandidates } from './pairings.ts'
import { reprice } from './price.ts'

/** Days during which a posting that comes back under the same client and text keeps its load. */
export const inheritanceDays = 30

export interface NewPosting {
  candidates: Candidates
  /** Client and text hash; a posting withdrawn under the same within 30 days hands its load on. */
  fingerprint?: string
  day: number
}

/** 公開. Returns the posting's id: the next number. O(candidates). @throws RangeError naming the argument */
export function postingAdded(state: MarketState, { candidates, fingerprint, day }: NewPosting): number {
  checkCandidates(candidates, state.talents)
  checkCount('day', day)
  const posting = state.postings
  growPostings(state, posting + 1)
  state.open[posting] = 1
  for (let k = 0; k < candidates.ids.length; k++) {
    addEdge(state.edges, candidates.ids[k] ?? 0, posting, candidates.p[k] ?? 0, candidates.q[k] ?? 0)
  }
  const before = fingerprint === undefined ? undefined : state.withdrawn.get(fingerprint)
  if (before && day - before.day <= inheritanceDays) {
    state.inherited.push({ posting, load: before.load, lastDay: before.day + inheritanceDays })
    addInherited(state, posting, before.load)
    state.peakLoad[posting] = before.load
  }
  reprice(state.prices, posting)
  return posting
}

/** 募集終了・成約・取下げ: the posting leaves all lists; its load is remembered under the fingerprint, if one is given. */
export function postingClosed(
  state: MarketState,
  posting: number,
  withdrawn?: { fingerprint: string; day: number },
): void {
  checkIndex('posting', posting, state.postings)
  state.open[posting] = 0
  if (withdrawn) state.withdrawn.set(withdrawn.fingerprint, { load: state.peakLoad[posting] ?? 0, day: withdrawn.day })
}

/**
 * Past half its life without a suitable applicant, or past a third of it without any (or no longer so): the posting goes by
 * the dual price, from the highest there is.
 */
export function postingLate(state: MarketState, posting: number, { late }: { late: boolean }): void {
  checkIndex('posting', posting, state.postings)
  state.prices.late[posting] = late ? 1 : 0
  reprice(state.prices, posting)
}

/** The day is over: what was only expected goes, and loads inherited too long ago with it. @param day days since any fixed date */
export function dayExpired(state: MarketState, day: number): void {
  const kept = state.inherited.filter(({ lastDay }) => lastDay >= day)
  for (const { posting, load, lastDay } of state.inherited) {
    if (lastDay < day) addInherited(state, posting, -load)
  }
  state.inherited = kept
  dropClosed(state.edges, state.open)
  for (const [fingerprint, { day: since }] of state.withdrawn) {
    if (day - since > inheritanceDays) state.withdrawn.delete(fingerprint)
  }
  state.prices.load.set(state.realLoad)
  state.prices.strongLoad.set(state.realStrongLoad)
  for (let posting = 0; posting < state.postings; posting++) reprice(state.prices, posting)
}

function addInherited(state: MarketState, posting: number, load: number): void {
  for (const loads of [state.realLoad, state.realStrongLoad, state.prices.load, state.prices.strongLoad]) {
    loads[posting] = Math.max(0, (loads[posting] ?? 0) + load)
  }
}

function growPostings(state: MarketState, postings: number): void {
  const { prices } = state
  state.postings = postings
  state.open = wider(state.open, postings)
  state.realLoad = wider(state.realLoad, postings)
  state.realStrongLoad = wider(state.realStrongLoad, postings)
  state.peakLoad = wider(state.peakLoad, postings)
  prices.load = wider(prices.load, postings)
  prices.strongLoad = wider(prices.strongLoad, postings)
  prices.need = wider(prices.need, postings)
  prices.strongNeed = wider(prices.strongNeed, postings)
  prices.late = wider(prices.late, postings)
}
