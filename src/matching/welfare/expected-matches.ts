/** Expected matches of WWW'22, computed exactly instead of by the authors' simulation. */
import { examined, type Examination } from './examination.ts'
import type { Market } from './market.ts'
import { exposure, rankedRows } from './ranking.ts'

/**
 * A candidate applies with chance min(1, f·v(rank)); a posting examines its applicants in the order of g and matches
 * with chance min(1, g·v(place)). How many applicants are ahead follows a Poisson–binomial law, kept in full.
 * @param lists C × J posting ids, best first
 */
export function expectedMatches(market: Market, lists: Int32Array, examination: Examination): number {
  const { candidates, postings, g } = market
  const apply = applicationChances(market, lists, examination)
  const v = examined(examination, candidates)
  const order = rankedRows(g, candidates)
  let total = 0
  for (let j = 0; j < postings; j++) {
    const applicants = order.subarray(j * candidates, (j + 1) * candidates)
    const chance = Float64Array.from(applicants, (c) => apply[c * postings + j] ?? 0)
    const accept = Float64Array.from(applicants, (c) => g[j * candidates + c] ?? 0)
    total += matchesOfPosting(chance, accept, v)
  }
  return total
}

/** C × J: min(1, f·v(rank)). */
export function applicationChances(market: Market, lists: Int32Array, examination: Examination): Float64Array {
  const shown = exposure(lists, market.postings, examined(examination, market.postings))
  return market.f.map((chance, at) => Math.min(1, chance * (shown[at] ?? 0)))
}

/** How unlikely a number of applicants ahead must be to be passed over: nowhere near the digits of a double. */
const NEVER = 1e-20

/** Both arrays in the order in which the posting looks at its applicants. */
function matchesOfPosting(chance: Float64Array, accept: Float64Array, v: Float64Array): number {
  // ahead[s]: the chance that exactly s of those before have applied
  const ahead = new Float64Array(chance.length + 1)
  ahead[0] = 1
  let most = 0
  let total = 0
  for (let place = 0; place < chance.length; place++) {
    const a = chance[place] ?? 0
    const g = accept[place] ?? 0
    for (let s = most; s >= 0; s--) {
      const here = ahead[s] ?? 0
      total += a * here * Math.min(1, g * (v[s] ?? 0))
      ahead[s + 1] = (ahead[s + 1] ?? 0) + a * here
      ahead[s] = here - a * here
    }
    if ((ahead[most + 1] ?? 0) > NEVER) most++
  }
  return total
}
