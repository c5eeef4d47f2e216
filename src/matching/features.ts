import { checkLength } from './boundary.ts'
import { type Estimate, pairKey } from './estimate.ts'

/**
 * All that an estimate may know about a talent. There is no room here for age, sex, nationality, 出身地 or 本籍, family,
 * photo, name or school, and 応援したい地域 enters p only.
 */
export interface TalentTraits {
  /** 応援したい地域: prefecture codes 1–47, declared by the talent. */
  regions: readonly number[]
  remoteOnly: boolean
  hoursPerMonth: number
  /** The fee hoped for, in yen a month; 0 if none was named. */
  feeInYen: number
  /** How lately the skills were used: 1 this year, 0 long ago. */
  recency: number
  /** How much past work can be seen: 1 links, files and ended engagements, 0 nothing. */
  evidence: number
}

export interface PostingTraits {
  /** Prefecture code 1–47. */
  region: number
  /** How much can be done remotely: 1 all, 0 nothing. */
  remote: number
  hoursPerMonth: number
  feeInYen: number
  /** Log odds learned with exposure weights only; see popularity.ts. */
  popularity: number
}

export const interestFeatures = ['constant', 'coverage', 'region', 'remote', 'hours', 'fee', 'popularity'] as const
export const acceptanceFeatures = ['constant', 'coverage', 'recency', 'evidence'] as const

/** What we believe before any event, by hand; worth 50 events (logistic.ts). */
export const interestPrior = Float64Array.of(-4.9, 4, 0.8, 0.5, 0.5, 0.5, 1)
export const acceptancePrior = Float64Array.of(-3.6, 8, 0.6, 0.6)

/** Features of p, in the order of interestFeatures; all but popularity lie in 0–1. */
export function interestOf(
  talent: TalentTraits,
  posting: PostingTraits,
  coverage: number,
  out: Float64Array,
): Float64Array {
  out[0] = 1
  out[1] = coverage
  out[2] = talent.regions.includes(posting.region) ? 1 : 0
  out[3] = talent.remoteOnly ? posting.remote : 1
  out[4] = posting.hoursPerMonth > 0 ? Math.min(1, talent.hoursPerMonth / posting.hoursPerMonth) : 1
  out[5] = talent.feeInYen > 0 ? Math.min(1, posting.feeInYen / talent.feeInYen) : 1
  out[6] = posting.popularity
  return out
}

/** Features of q, in the order of acceptanceFeatures; all lie in 0–1. */
export function acceptanceOf(talent: TalentTraits, coverage: number, out: Float64Array): Float64Array {
  out[0] = 1
  out[1] = coverage
  out[2] = talent.recency
  out[3] = talent.evidence
  return out
}

/** Keeps what an estimate may know of a profile and leaves everything else behind. */
export function traitsOf(profile: TalentTraits): TalentTraits {
  const { regions, remoteOnly, hoursPerMonth, feeInYen, recency, evidence } = profile
  return { regions: [...regions], remoteOnly, hoursPerMonth, feeInYen, recency, evidence }
}

export interface Weights {
  interest: Float64Array
  acceptance: Float64Array
}

export const priorWeights: Weights = { interest: interestPrior, acceptance: acceptancePrior }

/** Estimates pairs from their traits. The arrays may grow afterwards: talents and postings are looked up when asked for. */
export function featureEstimate(
  talents: readonly TalentTraits[],
  postings: readonly PostingTraits[],
  weights: Weights,
): Estimate {
  const interest = weights.interest.slice()
  const acceptance = weights.acceptance.slice()
  checkLength('weights.interest', interest, interestFeatures.length)
  checkLength('weights.acceptance', acceptance, acceptanceFeatures.length)
  // A search may stop early only if more coverage never makes a pair worse, whatever was learned.
  interest[1] = Math.max(0, interest[1] ?? 0)
  acceptance[1] = Math.max(0, acceptance[1] ?? 0)
  const p = new Float64Array(interest.length)
  const q = new Float64Array(acceptance.length)
  const logitP = (who: TalentTraits, where: PostingTraits, coverage: number) =>
    dot(interest, interestOf(who, where, coverage, p))
  return {
    logitP: (talent, posting, coverage) => logitP(talents[talent] ?? nobody, postings[posting] ?? nowhere, coverage),
    logitQ: (talent, _, coverage) => dot(acceptance, acceptanceOf(talents[talent] ?? nobody, coverage, q)),
    highestKey: (posting, coverage) => {
      const popularity = (interest[6] ?? 0) * (postings[posting] ?? nowhere).popularity
      return pairKey(highest(interest, 6, coverage) + popularity, highest(acceptance, 4, coverage))
    },
  }
}

/** The best that features in 0–1 can make of the weights, at most this coverage. */
function highest(weights: Float64Array, end: number, coverage: number): number {
  let logit = (weights[0] ?? 0) + Math.max(0, weights[1] ?? 0) * coverage
  for (let k = 2; k < end; k++) logit += Math.max(0, weights[k] ?? 0)
  return logit
}

export function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += (weights[k] ?? 0) * (features[k] ?? 0)
  return sum
}

const nobody: TalentTraits = { regions: [], remoteOnly: false, hoursPerMonth: 0, feeInYen: 0, recency: 0, evidence: 0 }
const nowhere: PostingTraits = { region: 0, remote: 0, hoursPerMonth: 0, feeInYen: 0, popularity: 0 }
