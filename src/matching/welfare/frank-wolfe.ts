/**
 * Alternating Frank–Wolfe of RecSys'24. Each step's linear programme has a cost of rank one (weight × v(place)),
 * so its optimum is a sort: what took the authors half a minute takes milliseconds.
 */
import type { Examination } from './examination.ts'
import { mutual, type Market } from './market.ts'
import { envy, rankedForCandidates, rankedForPostings, socialWelfare, type Envy, type Shown } from './two-sided.ts'

const STEP = 0.02
const ROUNDS = 400
/** How often the Nash ascent is looked at for envy. */
const LOOK_EVERY = 4
const LEAST = 1e-12

/**
 * Lists for the most expected matches: steps of 0.02 from the given lists, then full best responses until nothing moves.
 * Expected matches are linear in each side's lists, so they never fall below those of the start.
 */
export function mostMatches(market: Market, examination: Examination, start: Shown): Shown {
  const pairs = mutual(market)
  const respond = (shown: Shown, step: number) => {
    const toPostings = towards(
      shown.toPostings,
      rankedForPostings(market, times(pairs, shown.toCandidates), examination),
      step,
    )
    const toCandidates = towards(
      shown.toCandidates,
      rankedForCandidates(market, times(pairs, toPostings), examination),
      step,
    )
    return { toCandidates, toPostings }
  }
  let shown = start
  for (let round = 0; round < ROUNDS; round++) shown = respond(shown, STEP)
  for (let round = 0; round < ROUNDS; round++) {
    const next = respond(shown, 1)
    if (socialWelfare(pairs, next) <= socialWelfare(pairs, shown)) break
    shown = next
  }
  return shown
}

export interface FairLists {
  shown: Shown
  matches: number
  envy: Envy
}

/**
 * Nash fairness: each side's lists raise the sum of logarithms of the other side's expected matches, in steps of 0.02.
 * Of the lists on the way, those with the least envy and then the most expected matches are kept.
 */
export function fairMatches(market: Market, examination: Examination, start: Shown): FairLists {
  const pairs = mutual(market)
  let shown = start
  let best: FairLists | null = null
  for (let round = 1; round <= ROUNDS; round++) {
    const forPostings = shared(market, times(pairs, shown.toCandidates), shown.toPostings, 'candidates')
    const toPostings = towards(shown.toPostings, rankedForPostings(market, forPostings, examination), STEP)
    const forCandidates = shared(market, times(pairs, toPostings), shown.toCandidates, 'postings')
    const toCandidates = towards(shown.toCandidates, rankedForCandidates(market, forCandidates, examination), STEP)
    shown = { toCandidates, toPostings }
    if (round % LOOK_EVERY === 0) {
      const now = looked(market, pairs, shown)
      best = best === null ? now : fairer(best, now)
    }
  }
  return best ?? looked(market, pairs, shown)
}

/** The one with less envy, then with more matches. */
export function fairer(one: FairLists, other: FairLists): FairLists {
  const difference = one.envy.candidates + one.envy.postings - other.envy.candidates - other.envy.postings
  return difference > 0 || (difference === 0 && other.matches > one.matches) ? other : one
}

function looked(market: Market, pairs: Float64Array, shown: Shown): FairLists {
  return { shown, matches: socialWelfare(pairs, shown), envy: envy(market, pairs, shown) }
}

/** The scores divided by what their owner (the candidate of the row, or the posting of the column) expects in all. */
function shared(
  market: Market,
  scores: Float64Array,
  shown: Float64Array,
  owner: 'candidates' | 'postings',
): Float64Array {
  const { postings } = market
  const ownerOf = (at: number) => (owner === 'candidates' ? Math.floor(at / postings) : at % postings)
  const expected = new Float64Array(market[owner])
  for (const [at, score] of scores.entries()) {
    expected[ownerOf(at)] = (expected[ownerOf(at)] ?? 0) + score * (shown[at] ?? 0)
  }
  return scores.map((score, at) => score / Math.max(LEAST, expected[ownerOf(at)] ?? 0))
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value * (b[at] ?? 0))
}

function towards(from: Float64Array, to: Float64Array, step: number): Float64Array {
  return from.map((value, at) => (1 - step) * value + step * (to[at] ?? 0))
}
