import assert from 'node:assert/strict'
import { test } from 'vitest'
import { chance } from './estimate.ts'
import { type Event, priorEvents, train } from './logistic.ts'

const prior = Float64Array.of(-2, 1)

/** A repeatable draw in 0–1. */
function dice(seed: number) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** Impressions at ranks 1–5 of people whose true weights are these. */
function impressions(count: number, truth: readonly [number, number]): Event[] {
  const next = dice(7)
  return Array.from({ length: count }, (_, k) => {
    const x = next()
    const examined = 1 / ((k % 5) + 1)
    return { features: Float64Array.of(1, x), happened: next() < examined * chance(truth[0] + truth[1] * x), examined }
  })
}

test('without events the hand-set weights stand', () => {
  assert.deepEqual(train(prior, []), prior)
})

test('with many events the weights are those of the people, though most of them never looked', () => {
  const learned = train(prior, impressions(60_000, [-1, 2]))
  assert.ok(Math.abs(learned[0]! + 1) < 0.15 && Math.abs(learned[1]! - 2) < 0.3, learned.join())
})

test('leaving examination out would have learned that nobody is interested', () => {
  const blind = impressions(60_000, [-1, 2]).map((event) => ({ ...event, examined: 1 }))
  assert.ok(train(prior, blind)[0]! < -1.5)
})

test('a few events move the weights a little: the prior is worth fifty', () => {
  const nobody = (count: number): Event[] =>
    Array.from({ length: count }, () => ({ features: Float64Array.of(1, 0), happened: true, examined: 1 }))
  const few = train(prior, nobody(5))[0]! - prior[0]!
  const many = train(prior, nobody(20 * priorEvents))[0]! - prior[0]!
  assert.ok(few > 0.1 && few < 1, `${few}`)
  assert.ok(many > 3, `${many}`)
})

test('events that only ever go one way keep the weights finite', () => {
  const all = train(prior, impressions(500, [20, 0]))
  assert.ok(all.every((weight) => Number.isFinite(weight)))
})

test('an event that makes no sense is refused by its place', () => {
  const event = { features: Float64Array.of(1, 0.5), happened: true, examined: 0.5 }
  assert.throws(
    () => train(prior, [event, { ...event, features: Float64Array.of(1) }]),
    /^RangeError: events\[1\]\.features/,
  )
  assert.throws(
    () => train(prior, [{ ...event, features: Float64Array.of(1, Number.NaN) }]),
    /^RangeError: events\[0\]\.features\[1\]/,
  )
  for (const examined of [0, -1, 1.5, Number.NaN])
    assert.throws(() => train(prior, [{ ...event, examined }]), /^RangeError: events\[0\]\.examined/)
})
