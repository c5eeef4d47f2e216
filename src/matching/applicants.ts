import { checkNumber } from './boundary.ts'

/** A posting whose time is over: the interest it could count on when it was published (Σ p), and how many applied. */
export interface EndedPosting {
  interest: number
  came: number
}

/** How interest turns into applications. `learnedFrom` is 0 while it is an assumption, else the postings it was fitted to. */
export interface ApplicantModel {
  learnedFrom: number
  /** Expected applications are e^constant · interest^slope. */
  constant: number
  slope: number
  /** The ends of the range, from the expected number, in units of √(expected + 1). */
  below: number
  above: number
}

export interface ApplicantRange {
  least: number
  most: number
}

/** Of those whom a posting suits best, so many are assumed to see it while it is open and to be free. */
const SEEN = { least: 0.1, middle: 0.2, most: 0.3 }
/** Fewer ended postings teach nothing that chance could not have brought. */
export const ENOUGH_ENDED = 30
/** Four in five postings are to end within their range. */
const OUTSIDE = 0.1
/** How far the fit may move from the assumption before it costs as much as one standard deviation. */
const PRIOR = { constant: 1.5, slope: 0.5 }

export const assumedApplicants: ApplicantModel = {
  learnedFrom: 0,
  constant: Math.log(SEEN.middle),
  slope: 1,
  below: 0,
  above: 0,
}

/**
 * Learns from what came: a Poisson regression on log interest, pulled towards the assumption, and a range whose ends are the
 * tenths of what lay outside (split conformal prediction), so that it is as wide as the past was uncertain. Below thirty ended
 * postings the assumption stands.
 * @throws RangeError naming the argument
 */
export function learnApplicants(ended: readonly EndedPosting[]): ApplicantModel {
  for (const [k, { interest, came }] of ended.entries()) {
    checkNumber(`ended[${k}].interest`, interest, 0)
    checkNumber(`ended[${k}].came`, came, 0)
  }
  if (ended.length < ENOUGH_ENDED) return assumedApplicants
  const { constant, slope } = fitted(ended)
  const model = { ...assumedApplicants, learnedFrom: ended.length, constant, slope }
  const off = ended
    .map(({ interest, came }) => (came - expectedOf(model, interest)) / spreadOf(model, interest))
    .sort((a, b) => a - b)
  const place = Math.floor(OUTSIDE * (off.length + 1)) - 1
  return { ...model, below: off[place] ?? 0, above: off[off.length - 1 - place] ?? 0 }
}

/** Whole applications between which a posting of this interest should end. @throws RangeError naming the argument */
export function applicantRange(model: ApplicantModel, interest: number): ApplicantRange {
  checkNumber('interest', interest, 0)
  if (model.learnedFrom === 0)
    return { least: Math.floor(SEEN.least * interest), most: Math.ceil(SEEN.most * interest) }
  const expected = expectedOf(model, interest)
  const spread = spreadOf(model, interest)
  const least = Math.max(0, Math.round(expected + model.below * spread))
  return { least, most: Math.max(least, Math.round(expected + model.above * spread)) }
}

export function expectedOf({ constant, slope }: ApplicantModel, interest: number): number {
  return Math.exp(constant + slope * logOf(interest))
}

const spreadOf = (model: ApplicantModel, interest: number) => Math.sqrt(expectedOf(model, interest) + 1)

/** Below a hundredth of a person there is nothing to tell apart. */
const logOf = (interest: number) => Math.log(Math.max(0.01, interest))

/** Newton's method on the Poisson log likelihood with its prior; convex, so forty steps are plenty. */
function fitted(ended: readonly EndedPosting[]): { constant: number; slope: number } {
  let { constant, slope } = assumedApplicants
  for (let step = 0; step < 40; step++) {
    const change = stepFrom(constant, slope, ended)
    const size = Math.max(Math.abs(change.constant), Math.abs(change.slope))
    // A step beyond one would overshoot where little interest explains many applications.
    const part = size > 1 ? 1 / size : 1
    constant += part * change.constant
    slope += part * change.slope
    if (size < 1e-10) break
  }
  return { constant, slope }
}

function stepFrom(constant: number, slope: number, ended: readonly EndedPosting[]) {
  const [a, b] = [1 / PRIOR.constant ** 2, 1 / PRIOR.slope ** 2]
  const { constant: hopedConstant, slope: hopedSlope } = assumedApplicants
  const sum = { a, b, ab: 0, toA: a * (hopedConstant - constant), toB: b * (hopedSlope - slope) }
  for (const { interest, came } of ended) {
    const x = logOf(interest)
    const expected = Math.exp(Math.min(20, constant + slope * x))
    sum.a += expected
    sum.ab += expected * x
    sum.b += expected * x * x
    sum.toA += came - expected
    sum.toB += (came - expected) * x
  }
  const determinant = sum.a * sum.b - sum.ab * sum.ab
  return {
    constant: (sum.b * sum.toA - sum.ab * sum.toB) / determinant,
    slope: (sum.a * sum.toB - sum.ab * sum.toA) / determinant,
  }
}
