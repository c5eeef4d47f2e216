import { checkEach, checkLength, refuse } from './boundary.ts'
import { chance } from './estimate.ts'
import { dot } from './features.ts'

/** One impression or one application, and what came of it. */
export interface Event {
  features: Float64Array
  happened: boolean
  /** Chance that the talent looked at all: v(rank) for an impression, 1 for an application that the client has judged. */
  examined: number
  /** How much it counts, 1 when left out. */
  weight?: number
}

/** How many events the hand-set weights are worth. */
export const priorEvents = 50

/** What p(1 − p) and x² are typically; they turn "worth 50 events" into a precision. */
const typicalVariance = 0.15
const typicalSquare = 0.5

/**
 * Weights that fit the events, pulled to the hand-set ones as by 50 events, so that day one works and the hundredth does too.
 * An impression happens with chance v(rank) · p, so what was shown low down and not taken says little against it
 * (position-based model; Fisher scoring).
 * @throws RangeError naming the argument
 */
export function train(prior: Float64Array, events: readonly Event[]): Float64Array {
  for (const [k, event] of events.entries()) checkEvent(event, k, prior.length)
  let weights = prior.slice()
  let reached = posterior(prior, weights, events)
  for (let step = 0; step < 25; step++) {
    const change = scoringStep(prior, weights, events)
    if (change.every((one) => Math.abs(one) < 1e-8)) break
    const better = upwards(weights, change, reached, (tried) => posterior(prior, tried, events))
    if (!better) break
    weights = better.weights
    reached = better.reached
  }
  return weights
}

/** Fisher scoring may step too far where most events are certain: the step is halved until it leads upwards. */
function upwards(from: Float64Array, change: Float64Array, reached: number, heightOf: (at: Float64Array) => number) {
  for (let part = 1; part > 1e-6; part /= 2) {
    const weights = from.map((weight, k) => weight + part * (change[k] ?? 0))
    const height = heightOf(weights)
    if (height > reached) return { weights, reached: height }
  }
  return null
}

const precisionOf = (feature: number) => priorEvents * typicalVariance * (feature === 0 ? 1 : typicalSquare)

/** Log likelihood of the events, less what the prior takes for moving away from it. */
function posterior(prior: Float64Array, weights: Float64Array, events: readonly Event[]): number {
  const moved = weights.reduce((sum, weight, k) => sum + 0.5 * precisionOf(k) * (weight - (prior[k] ?? 0)) ** 2, 0)
  return events.reduce((sum, event) => sum + (event.weight ?? 1) * logLikelihood(weights, event), -moved)
}

/** How likely it was, in logarithms, that this came of the event. */
export function logLikelihood(weights: Float64Array, { features, happened, examined }: Event): number {
  const foretold = Math.min(1 - 1e-12, Math.max(1e-12, examined * chance(dot(weights, features))))
  return Math.log(happened ? foretold : 1 - foretold)
}

function checkEvent({ features, examined, weight = 1 }: Event, k: number, length: number): void {
  checkLength(`events[${k}].features`, features, length)
  checkEach(`events[${k}].features`, features, -1e6, 1e6)
  if (!(examined > 0 && examined <= 1))
    refuse(`events[${k}].examined`, `must lie above 0 and at most 1, not ${examined}`)
  if (!(weight > 0 && weight < 1e6))
    refuse(`events[${k}].weight`, `must lie above 0 and below a million, not ${weight}`)
}

function scoringStep(prior: Float64Array, weights: Float64Array, events: readonly Event[]): Float64Array {
  const size = prior.length
  const information = new Float64Array(size * size)
  const slope = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    const precision = precisionOf(k)
    information[k * size + k] = precision
    slope[k] = precision * ((prior[k] ?? 0) - (weights[k] ?? 0))
  }
  for (const event of events) addEvent(event, weights, information, slope)
  return solve(information, slope)
}

/** Adds the event's slope and expected information of the log likelihood of v·p. */
function addEvent(
  { features, happened, examined, weight = 1 }: Event,
  weights: Float64Array,
  information: Float64Array,
  slope: Float64Array,
): void {
  const p = chance(dot(weights, features))
  const seen = examined * p
  const pull = weight * (happened ? 1 - p : (-seen * (1 - p)) / Math.max(1e-12, 1 - seen))
  const worth = (weight * seen * (1 - p) ** 2) / Math.max(1e-12, 1 - seen)
  const size = slope.length
  for (let row = 0; row < size; row++) {
    const feature = features[row] ?? 0
    slope[row] = (slope[row] ?? 0) + pull * feature
    for (let column = 0; column < size; column++) {
      information[row * size + column] =
        (information[row * size + column] ?? 0) + worth * feature * (features[column] ?? 0)
    }
  }
}

/** Solves a symmetric positive definite system by Gaussian elimination; the prior keeps it far from singular. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const a = matrix.slice()
  const x = right.slice()
  const at = (row: number, column: number) => a[row * size + column] ?? 0
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot)
      for (let column = pivot; column < size; column++)
        a[row * size + column] = at(row, column) - factor * at(pivot, column)
      x[row] = (x[row] ?? 0) - factor * (x[pivot] ?? 0)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = x[row] ?? 0
    for (let column = row + 1; column < size; column++) rest -= at(row, column) * (x[column] ?? 0)
    x[row] = rest / at(row, row)
  }
  return x
}
