/** Lists that maximise expected matches: each candidate in turn gets the best list against everybody else's. */
import { bestList } from './best-list.ts'
import { openDesk, type Desk } from './desk.ts'
import { examined, type Examination } from './examination.ts'
import type { Market } from './market.ts'

/** Early sweeps move only part of the way, so that the first in line do not settle everything. */
const GENTLE_SWEEPS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]

/** Matches gained in a sweep, per posting, below which nothing more is worth doing. */
const ENOUGH = 1e-6

export interface Start {
  /** C × J application chances to begin from. */
  apply: Float64Array
  /** Begin with sweeps that go only part of the way (from no lists at all), or at once in full (from good lists). */
  gentle: boolean
  /** Full sweeps at most. */
  sweeps: number
}

/**
 * Gauss–Seidel best response on the exact expectation of WWW'22. Expected matches are linear in one candidate's
 * application chances, so the optimal list against everybody else's is a sort, and the expectation never falls.
 * Sweeps alternate direction.
 * @returns C × J posting ids, best first
 */
export function bestResponse(market: Market, examination: Examination, start: Start): Int32Array {
  const lists = new Int32Array(market.f.length)
  const desk = openDesk(market, examination, start.apply)
  const v = examined(examination, market.postings)
  const round = { market, desk, v, lists }
  let turn = 0
  if (start.gentle) for (const share of GENTLE_SWEEPS) sweep(round, share, turn++)
  for (let full = 0; full < start.sweeps; full++) {
    if (sweep(round, 1, turn++) < ENOUGH * market.postings) break
  }
  return lists
}

interface Round {
  market: Market
  desk: Desk
  v: Float64Array
  lists: Int32Array
}

/** Everybody once, forwards or backwards; returns the matches gained. */
function sweep(round: Round, share: number, turn: number): number {
  const { candidates } = round.market
  let gained = 0
  for (let step = 0; step < candidates; step++) {
    gained += respond(round, turn % 2 === 0 ? step : candidates - 1 - step, share)
  }
  return gained
}

function respond({ market, desk, v, lists }: Round, c: number, share: number): number {
  const { postings, f } = market
  const liked = f.subarray(c * postings, (c + 1) * postings)
  const worth = liked.map((_, j) => desk.worth(j, c))
  const list = bestList({ liked, worth, v })
  lists.set(list, c * postings)
  let gained = 0
  for (const [rank, j] of list.entries()) {
    const before = desk.chance(j, c)
    const aim = Math.min(1, (liked[j] ?? 0) * (v[rank] ?? 0))
    const now = share === 1 ? aim : before + share * (aim - before)
    desk.apply(j, c, now)
    gained += (now - before) * (worth[j] ?? 0)
  }
  return gained
}
