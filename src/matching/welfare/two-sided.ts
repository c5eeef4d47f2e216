/** The market of RecSys'24 (arXiv 2409.00720): both sides get lists, and a pair matches when each likes the other. */
import { examined, type Examination } from './examination.ts'
import { transposed, type Market } from './market.ts'
import { exposure, rankedRows } from './ranking.ts'

/** How much of each other the two sides examine, both C × J by rows; fractions stand for lists drawn by lot. */
export interface Shown {
  /** How much candidate c examines posting j. */
  toCandidates: Float64Array
  /** How much posting j examines candidate c. */
  toPostings: Float64Array
}

/** Every candidate's list of postings by falling score (C × J), as exposure. */
export function rankedForCandidates(market: Market, scores: Float64Array, examination: Examination): Float64Array {
  const { postings } = market
  return exposure(rankedRows(scores, postings), postings, examined(examination, postings))
}

/** Every posting's list of candidates by falling score (C × J), as exposure. */
export function rankedForPostings(market: Market, scores: Float64Array, examination: Examination): Float64Array {
  const { candidates, postings } = market
  const lists = rankedRows(transposed(scores, candidates, postings), candidates)
  return transposed(exposure(lists, candidates, examined(examination, candidates)), postings, candidates)
}

/** Both sides ranked by the same scores, C × J. */
export function rankedForBoth(market: Market, scores: Float64Array, examination: Examination): Shown {
  return {
    toCandidates: rankedForCandidates(market, scores, examination),
    toPostings: rankedForPostings(market, scores, examination),
  }
}

/** Expected matches Σ f·g·e·e′. @param pairs f·g, C × J */
export function socialWelfare(pairs: Float64Array, shown: Shown): number {
  let sum = 0
  for (const [at, chance] of pairs.entries()) {
    sum += chance * (shown.toCandidates[at] ?? 0) * (shown.toPostings[at] ?? 0)
  }
  return sum
}

export interface Envy {
  candidates: number
  postings: number
}

/** Differences below this are rounding; the authors use the same. */
const TOLERANCE = 1e-9

/**
 * How many ordered pairs on each side envy: one would expect more matches if the other side saw it
 * at the other's places. @param pairs f·g, C × J
 */
export function envy(market: Market, pairs: Float64Array, { toCandidates, toPostings }: Shown): Envy {
  const { candidates, postings } = market
  const turn = (matrix: Float64Array) => transposed(matrix, candidates, postings)
  const byCandidate = pairs.map((chance, at) => chance * (toCandidates[at] ?? 0))
  const byPosting = turn(pairs.map((chance, at) => chance * (toPostings[at] ?? 0)))
  return {
    candidates: envious(byCandidate, toPostings, postings),
    postings: envious(byPosting, turn(toCandidates), candidates),
  }
}

/** Row i of `own` meets row k of `places`: what i would have at k's places. */
function envious(own: Float64Array, places: Float64Array, columns: number): number {
  let count = 0
  for (let i = 0; i < own.length; i += columns) {
    const has = dot(own, i, places, i, columns)
    for (let k = 0; k < own.length; k += columns) {
      if (has < dot(own, i, places, k, columns) - TOLERANCE) count++
    }
  }
  return count
}

function dot(a: Float64Array, from: number, b: Float64Array, start: number, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at++) sum += (a[from + at] ?? 0) * (b[start + at] ?? 0)
  return sum
}
