/** The public door to the engine of the published tables. */
import { seededDraws } from '../random/mersenne-twister.ts'
import { bestResponse } from './best-response.ts'
import { checkedExamination, examined, type Examination } from './examination.ts'
import { applicationChances, expectedMatches } from './expected-matches.ts'
import { checkedMarket, mutual, wholeFrom, type Market } from './market.ts'
import { rankedRows } from './ranking.ts'
import { tuMatching } from './tu-matching.ts'

export interface WelfareOptions {
  /** C, rows of f. */
  candidates: number
  /** J, rows of g. */
  postings: number
  /** How many beginnings to try (default 1); the best end is kept. */
  starts?: number
  /** Sweeps at most from each beginning (default 60). */
  sweeps?: number
}

/**
 * One list of all postings per candidate, for the most expected matches in the market of WWW'22 (arXiv 2106.01941):
 * candidates apply with f·v(rank), postings examine their applicants in the order of g with v.
 * Never worse than ranking by f, by f·g, or by TU matching. The same arguments give the same lists.
 * @param f C × J by rows, chances from 0 to 1
 * @param g J × C by rows, chances from 0 to 1
 * @returns C × J posting ids, best first
 * @throws RangeError naming the argument that does not fit
 */
export function welfareLists(
  f: ArrayLike<number>,
  g: ArrayLike<number>,
  examination: Examination,
  options: WelfareOptions,
): Int32Array {
  const { candidates, postings } = options
  const market = checkedMarket({ candidates, postings, f: Float64Array.from(f), g: Float64Array.from(g) })
  const starts = wholeFrom(1, 'starts', options.starts ?? 1)
  const sweeps = wholeFrom(1, 'sweeps', options.sweeps ?? 60)
  checkedExamination(examination)
  const ends = beginnings(market, examination, starts).map((apply) =>
    bestResponse(market, examination, { apply, gentle: true, sweeps }),
  )
  const valued = (lists: Int32Array): Valued => ({ lists, value: expectedMatches(market, lists, examination) })
  const best = most(ends.map(valued))
  const simple = most(simpleLists(market).map(valued))
  if (best.value >= simple.value) return best.lists
  const apply = applicationChances(market, simple.lists, examination)
  const improved = bestResponse(market, examination, { apply, gentle: false, sweeps })
  return most([simple, valued(improved)]).lists
}

/** Everything shown equally, and then the same with equal noise. */
function beginnings({ f, postings }: Market, examination: Examination, starts: number): Float64Array[] {
  const mean = examined(examination, postings).reduce((sum, v) => sum + v, 0) / postings
  const draws = seededDraws(0)
  return Array.from({ length: starts }, (_, start) =>
    f.map((chance) => Math.min(1, chance * mean * (start === 0 ? 1 : 2 * draws.random()))),
  )
}

/** Ranked by f, by f·g and by TU matching. */
function simpleLists(market: Market): Int32Array[] {
  return [market.f, mutual(market), tuMatching(market)].map((scores) => rankedRows(scores, market.postings))
}

interface Valued {
  lists: Int32Array
  /** Expected matches. */
  value: number
}

function most(all: Valued[]): Valued {
  return all.reduce((best, next) => (next.value > best.value ? next : best))
}
