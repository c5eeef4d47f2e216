import { calibration, calibrationError } from './calibration.ts'
import { chance } from './estimate.ts'
import { dot } from './features.ts'
import { type Event, logLikelihood, train } from './logistic.ts'

/** What came of one impression or application. */
export interface Sample {
  features: Float64Array
  happened: boolean
  /** Chance that anybody looked: v(rank) for an impression, 1 for an application that the client has answered. */
  examined: number
  /** Chance with which it was shown at all: 1 by the order, less where it was drawn to explore. */
  propensity: number
  /** Whose deed it was, a number: nobody's deeds may outweigh those of many. */
  owner: number
}

/** How a fit went, against the hand-set weights and those in use until then. */
export interface Refit {
  /** What to use from now on: the fitted weights where they were taken, else those in use until now. */
  weights: Float64Array
  verdict: 'better' | 'no better' | 'too few'
  /** Samples held out, by whose log likelihood (the mean of one) the three are compared. */
  heldOut: number
  likelihood: { prior: number; current: number; fitted: number }
  /** Expected calibration error on what was held out, of the weights in use until now and of the fitted ones. */
  error: { current: number; fitted: number }
}

/** One person's deeds count as so many happenings at most, and as so many looks. */
const MOST = { happened: 3, looks: 60 }
/** What was drawn to explore stands for all that was left out, within reason. */
const MOST_WEIGHT = 10
/** One owner in five is held out: whole people, so that nobody is on both sides. */
const ONE_IN = 5
const ENOUGH = { samples: 100, happened: 5 }

/**
 * Fits weights to what came of the samples, weighed by propensity and bounded per owner, from the hand-set prior. They are
 * taken only if people who were held out are foretold better than by the prior and by the weights in use.
 * @throws RangeError naming the argument
 */
export function refit(prior: Float64Array, current: Float64Array, samples: readonly Sample[]): Refit {
  const events = bounded(samples)
  const kept = events.filter(({ owner }) => !isHeldOut(owner))
  const heldOut = events.filter(({ owner }) => isHeldOut(owner))
  const fitted = train(
    prior,
    kept.map(({ event }) => event),
  )
  const likelihood = {
    prior: meanLikelihood(prior, heldOut),
    current: meanLikelihood(current, heldOut),
    fitted: meanLikelihood(fitted, heldOut),
  }
  const error = { current: errorOf(current, heldOut), fitted: errorOf(fitted, heldOut) }
  const verdict = verdictOf(kept, heldOut, likelihood)
  return { weights: verdict === 'better' ? fitted : current, verdict, heldOut: heldOut.length, likelihood, error }
}

interface Bounded {
  owner: number
  /** Of one person among others, before propensity. */
  share: number
  event: Event
}

function bounded(samples: readonly Sample[]): Bounded[] {
  const deeds = new Map<number, { happened: number; looks: number }>()
  for (const { owner, happened } of samples) {
    const own = deeds.get(owner) ?? { happened: 0, looks: 0 }
    deeds.set(owner, { happened: own.happened + Number(happened), looks: own.looks + 1 })
  }
  return samples.map(({ features, happened, examined, propensity, owner }) => {
    const own = deeds.get(owner) ?? { happened: 0, looks: 1 }
    const share = Math.min(1, MOST.happened / Math.max(1, own.happened), MOST.looks / own.looks)
    const weight = share * Math.min(MOST_WEIGHT, 1 / propensity)
    return { owner, share, event: { features, happened, examined, weight } }
  })
}

/** By a mixing function, so that neither order nor age of the accounts decides who is held out. */
function isHeldOut(owner: number): boolean {
  return (Math.imul(owner + 1, 0x9e3779b1) >>> 8) % ONE_IN === 0
}

function verdictOf(
  kept: readonly Bounded[],
  heldOut: readonly Bounded[],
  { prior, current, fitted }: Refit['likelihood'],
): Refit['verdict'] {
  if (!isEnough(kept) || !isEnough(heldOut)) return 'too few'
  return fitted > Math.max(prior, current) ? 'better' : 'no better'
}

function isEnough(events: readonly Bounded[]): boolean {
  return events.length >= ENOUGH.samples && events.filter(({ event }) => event.happened).length >= ENOUGH.happened
}

/** Mean log likelihood of v·p, each person counting within bounds; 0 of nothing. */
function meanLikelihood(weights: Float64Array, events: readonly Bounded[]): number {
  const total = events.reduce((sum, { share }) => sum + share, 0)
  const sum = events.reduce((all, { share, event }) => all + share * logLikelihood(weights, event), 0)
  return total === 0 ? 0 : sum / total
}

function errorOf(weights: Float64Array, events: readonly Bounded[]): number {
  const foretold = events.map(({ event }) => event.examined * chance(dot(weights, event.features)))
  return calibrationError(
    calibration(
      foretold,
      events.map(({ event }) => event.happened),
    ),
  )
}
