import assert from 'node:assert/strict'
import { test } from 'vitest'
import { chance } from './estimate.ts'
import { dot, interestPrior } from './features.ts'
import { refit, type Sample } from './refit.ts'

/** A repeatable draw in 0–1. */
function dice(seed: number) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** People who are keener than we believe, care more for their region, and little for the fee. */
const truth = Float64Array.of(-3.6, 3, 1.6, 0.9, 0.2, 0.1, 1)

interface Market {
  people?: number
  lists?: number
  seed?: number
  /** Shown in the order of the prior's own p, as the product does: the log is not a fair sample. */
  ranked?: boolean
}

/** What people with the true weights do with lists of ten. */
function logOf({ people = 400, lists = 3, seed = 11, ranked = true }: Market = {}): Sample[] {
  const next = dice(seed)
  const samples: Sample[] = []
  for (let owner = 0; owner < people; owner++)
    for (let list = 0; list < lists; list++) {
      const shown = Array.from({ length: 10 }, () =>
        Float64Array.of(1, next() ** 2, Number(next() < 0.2), next(), 0.5 + next() / 2, 0.5 + next() / 2, 0),
      )
      if (ranked) shown.sort((a, b) => dot(interestPrior, b) - dot(interestPrior, a))
      for (const [k, features] of shown.entries()) {
        const examined = 1 / (k + 1)
        const happened = next() < examined * chance(dot(truth, features))
        samples.push({ features, happened, examined, propensity: k === 9 ? 0.1 : 1, owner })
      }
    }
  return samples
}

/** Mean distance of p from the truth, over pairs that were never logged. */
function errorOfP(weights: Float64Array): number {
  const fresh = logOf({ people: 200, seed: 99, ranked: false })
  const far = fresh.map(({ features }) => Math.abs(chance(dot(weights, features)) - chance(dot(truth, features))))
  return far.reduce((sum, one) => sum + one, 0) / far.length
}

test('with more log, the error of p falls; the fit is taken, and foretells held-out people better', () => {
  const errors = [0, 400, 2000].map((people) => {
    const fitted = refit(interestPrior, interestPrior, logOf({ people }))
    return errorOfP(fitted.weights)
  })
  assert.ok(errors[1]! < 0.6 * errors[0]!, errors.join())
  assert.ok(errors[2]! < 0.8 * errors[1]!, errors.join())
  const { verdict, likelihood, error } = refit(interestPrior, interestPrior, logOf({ people: 2000 }))
  assert.equal(verdict, 'better')
  assert.ok(likelihood.fitted > likelihood.prior)
  assert.ok(error.fitted < error.current)
})

test('without samples, and with few, the weights in use stay', () => {
  const current = interestPrior.map((weight) => weight + 0.1)
  for (const samples of [[], logOf({ people: 5 })]) {
    const { verdict, weights } = refit(interestPrior, current, samples)
    assert.equal(verdict, 'too few')
    assert.deepEqual(weights, current)
  }
})

test('what is worse than the hand-set weights on held-out people is not taken, and said', () => {
  // Held-out people behave as the prior says; the others were led astray by a page that drew the wrong thing.
  const honest = logOf({ people: 600 }).map((sample) => ({ ...sample, happened: false }))
  const next = dice(3)
  const astray = honest.map((sample) => {
    const isHeld = (Math.imul(sample.owner + 1, 0x9e3779b1) >>> 8) % 5 === 0
    const p = sample.examined * chance(dot(interestPrior, sample.features))
    return { ...sample, happened: next() < (isHeld ? p : 0.5 * sample.examined) }
  })
  const { verdict, weights, likelihood } = refit(interestPrior, interestPrior, astray)
  assert.equal(verdict, 'no better')
  assert.ok(likelihood.fitted < likelihood.prior)
  assert.deepEqual(weights, interestPrior)
})

test('whatever is logged, what is used never foretells held-out people worse than the prior', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const next = dice(seed)
    const noise = logOf({ people: 150, seed }).map((sample) => ({ ...sample, happened: next() < 0.02 * seed }))
    const { verdict, likelihood } = refit(interestPrior, interestPrior, noise)
    if (verdict === 'better') assert.ok(likelihood.fitted > likelihood.prior)
  }
})

test('one talent who applies to everything shown moves little; unbounded it would have moved much', () => {
  const honest = logOf({ people: 300 })
  const clicks = Array.from({ length: 2000 }, (_, k): Sample => {
    const features = Float64Array.of(1, 0.05, 0, 0, 0.5, 0.5, 0)
    return { features, happened: true, examined: 1 / ((k % 10) + 1), propensity: 1, owner: 302 }
  })
  const before = refit(interestPrior, interestPrior, honest).weights
  const after = refit(interestPrior, interestPrior, [...honest, ...clicks]).weights
  const crowd = refit(interestPrior, interestPrior, [
    ...honest,
    ...clicks.map((one, k) => ({ ...one, owner: 1000 + k })),
  ])
  const poor = Float64Array.of(1, 0.05, 0, 0, 0.5, 0.5, 0)
  const p = (weights: Float64Array) => chance(dot(weights, poor))
  assert.ok(Math.abs(p(after) - p(before)) < 0.02, `${p(before)} → ${p(after)}`)
  assert.ok(p(crowd.weights) > 5 * p(before), 'two thousand people who apply are believed')
  assert.ok(errorOfP(after) < errorOfP(interestPrior), 'and the fit is still better than none')
})

test('one crawler who looks at everything and applies to nothing does not silence the others', () => {
  const honest = logOf({ people: 300 })
  const looks = logOf({ people: 1, lists: 3000, seed: 5 }).map((one) => ({ ...one, owner: 999, happened: false }))
  const before = refit(interestPrior, interestPrior, honest).weights
  const after = refit(interestPrior, interestPrior, [...honest, ...looks]).weights
  assert.ok(Math.abs(errorOfP(after) - errorOfP(before)) < 0.01)
})

test('what is drawn to explore counts for what was left out, and never without bound', () => {
  const rare = logOf({ people: 200 }).map((one) => ({ ...one, propensity: 1e-6 }))
  const { weights } = refit(interestPrior, interestPrior, rare)
  assert.ok(weights.every((weight) => Number.isFinite(weight)))
})

test('the order of the log changes nothing', () => {
  const log = logOf({ people: 120 })
  const one = refit(interestPrior, interestPrior, log)
  const other = refit(interestPrior, interestPrior, log.toReversed())
  one.weights.forEach((weight, k) => assert.ok(Math.abs(weight - other.weights[k]!) < 1e-5))
  assert.equal(one.verdict, other.verdict)
})

test('an event that counts nothing, or without end, is refused by its place', async () => {
  const { train } = await import('./logistic.ts')
  const event = { features: Float64Array.of(1, 0.5), happened: true, examined: 0.5 }
  for (const weight of [0, -1, Number.NaN, Infinity])
    assert.throws(() => train(Float64Array.of(0, 0), [event, { ...event, weight }]), /^RangeError: events\[1\]\.weight/)
})

test('an event of weight two counts as two', async () => {
  const { train } = await import('./logistic.ts')
  const prior = Float64Array.of(-1, 1)
  const event = { features: Float64Array.of(1, 0.5), happened: true, examined: 0.5 }
  const twice = train(prior, [event, event])
  const heavy = train(prior, [{ ...event, weight: 2 }])
  twice.forEach((weight, k) => assert.ok(Math.abs(weight - heavy[k]!) < 1e-9))
})
