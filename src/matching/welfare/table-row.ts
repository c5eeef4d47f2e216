/** One row of either published table: the simple policies and ours in the same market. */
import { seededDraws } from '../random/mersenne-twister.ts'
import type { Examination } from './examination.ts'
import { expectedMatches } from './expected-matches.ts'
import { fairer, fairMatches, mostMatches } from './frank-wolfe.ts'
import { checkedMarket, mutual, transposed, type Market } from './market.ts'
import { rankedRows } from './ranking.ts'
import { tuMatching } from './tu-matching.ts'
import {
  envy,
  rankedForBoth,
  rankedForCandidates,
  rankedForPostings,
  socialWelfare,
  type Envy,
  type Shown,
} from './two-sided.ts'
import { welfareLists } from './welfare-lists.ts'

/** Expected matches by policy; reciprocal ranks by f·g (the "product" of RecSys'24). */
export interface Row {
  naive: number
  reciprocal: number
  tu: number
  ours: number
}

/** WWW'22: only candidates get lists. @throws RangeError naming what does not fit */
export function crowdedRow(market: Market, examination: Examination, starts = 1): Row {
  const { candidates, postings, f, g } = checkedMarket(market)
  const byScore = (scores: Float64Array) => expectedMatches(market, rankedRows(scores, postings), examination)
  const ours = welfareLists(f, g, examination, { candidates, postings, starts })
  return {
    naive: byScore(f),
    reciprocal: byScore(mutual(market)),
    tu: byScore(tuMatching(market)),
    ours: expectedMatches(market, ours, examination),
  }
}

export interface TwoSidedRow extends Row {
  /** Expected matches of the Nash-fair lists. */
  nash: number
  envy: { naive: Envy; reciprocal: Envy; tu: Envy; ours: Envy; nash: Envy }
}

/** RecSys'24: both sides get lists; ours is the most matches, nash the fair lists. @throws RangeError naming what does not fit */
export function twoSidedRow(market: Market, examination: Examination): TwoSidedRow {
  const pairs = mutual(checkedMarket(market))
  const matches = (shown: Shown) => socialWelfare(pairs, shown)
  const { naive, reciprocal, tu } = simpleLists(market, pairs, examination)
  // Where all think alike, the simple lists are all alike too and no step improves them; lists drawn by lot do better.
  const lot = rankedForBoth(market, lottery(pairs.length), examination)
  const ours = [tu, reciprocal, naive, lot]
    .flatMap((start) => [start, mostMatches(market, examination, start)])
    .reduce((best, next) => (matches(next) > matches(best) ? next : best))
  const nash = [tu, lot].map((start) => fairMatches(market, examination, start)).reduce(fairer)
  const envyOf = (shown: Shown) => envy(market, pairs, shown)
  return {
    naive: matches(naive),
    reciprocal: matches(reciprocal),
    tu: matches(tu),
    ours: matches(ours),
    nash: nash.matches,
    envy: {
      naive: envyOf(naive),
      reciprocal: envyOf(reciprocal),
      tu: envyOf(tu),
      ours: envyOf(ours),
      nash: nash.envy,
    },
  }
}

function simpleLists(market: Market, pairs: Float64Array, examination: Examination) {
  const { candidates, postings, f, g } = market
  return {
    naive: {
      toCandidates: rankedForCandidates(market, f, examination),
      toPostings: rankedForPostings(market, transposed(g, postings, candidates), examination),
    },
    reciprocal: rankedForBoth(market, pairs, examination),
    tu: rankedForBoth(market, tuMatching(market), examination),
  }
}

/** Always the same draw, so that the same market always gets the same lists. */
function lottery(length: number): Float64Array {
  const draws = seededDraws(0)
  return Float64Array.from({ length }, () => draws.random())
}
