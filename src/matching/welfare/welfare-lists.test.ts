import assert from 'node:assert/strict'
import { test } from 'vitest'
import { seededDraws } from '../random/mersenne-twister.ts'
import { examinations } from './examination.ts'
import { expectedMatches } from './expected-matches.ts'
import { crowdedMarket } from './generators.ts'
import { mutual } from './market.ts'
import { rankedRows } from './ranking.ts'
import { tuMatching } from './tu-matching.ts'
import { welfareLists } from './welfare-lists.ts'

test('each candidate gets one list of all postings, and the same market gets the same lists', () => {
  const market = crowdedMarket({ candidates: 12, postings: 8, lambda: 0.5, seed: 3, kind: 'similar' })
  const lists = welfareLists(market.f, market.g, 'inverse', market)
  for (let c = 0; c < 12; c++) {
    assert.deepEqual(lists.slice(c * 8, (c + 1) * 8).sort(), Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7))
  }
  assert.deepEqual(welfareLists(market.f, market.g, 'inverse', market), lists)
  assert.deepEqual(welfareLists([...market.f], [...market.g], 'inverse', { candidates: 12, postings: 8 }), lists)
})

test('in markets of every kind ours is never below naive, reciprocal or TU', () => {
  const draws = seededDraws(2026)
  const among = (least: number, most: number) => least + Math.floor(draws.random() * (most - least + 1))
  for (let round = 0; round < 60; round++) {
    const kind = (['random', 'similar', 'reverse'] as const)[round % 3]!
    const examination = examinations[round % 4]!
    const lambda = round % 5 === 0 ? among(0, 1) : draws.random()
    const market = crowdedMarket({ candidates: among(1, 24), postings: among(1, 16), lambda, seed: round, kind })
    const ours = welfareLists(market.f, market.g, examination, market)
    const reached = expectedMatches(market, ours, examination)
    for (const scores of [market.f, mutual(market), tuMatching(market)]) {
      const simple = expectedMatches(market, rankedRows(scores, market.postings), examination)
      assert.ok(reached >= simple, `round ${round}: ${reached} < ${simple}`)
    }
  }
})

test('a wish nobody else has is granted: alone at a posting, it comes first', () => {
  // Candidate c and posting c are made for each other, and everybody also likes posting 0 a little less.
  const size = 5
  const f = Float64Array.from({ length: 25 }, (_, at) => diagonal(at, size, 0.9) || (at % size === 0 ? 0.8 : 0.1))
  const g = Float64Array.from({ length: 25 }, (_, at) => diagonal(at, size, 0.9) || 0.2)
  const lists = welfareLists(f, g, 'inverse', { candidates: size, postings: size })
  assert.deepEqual(
    Array.from({ length: size }, (_, c) => lists[c * size]),
    [0, 1, 2, 3, 4],
  )
})

test('single precision will do', () => {
  const market = crowdedMarket({ candidates: 9, postings: 6, lambda: 0.5, seed: 4, kind: 'random' })
  const single = welfareLists(Float32Array.from(market.f), Float32Array.from(market.g), 'inverse', market)
  const double = welfareLists(market.f, market.g, 'inverse', market)
  const difference = expectedMatches(market, single, 'inverse') - expectedMatches(market, double, 'inverse')
  assert.ok(Math.abs(difference) < 1e-5)
})

test('more beginnings never end worse', () => {
  const market = crowdedMarket({ candidates: 15, postings: 10, lambda: 0.75, seed: 6, kind: 'random' })
  const reached = [1, 2, 4, 8].map((starts) =>
    expectedMatches(market, welfareLists(market.f, market.g, 'inverse', { ...market, starts }), 'inverse'),
  )
  assert.deepEqual(
    reached.toSorted((a, b) => a - b),
    reached,
  )
})

test('one candidate, one posting, or both', () => {
  const list = (candidates: number, postings: number) => {
    const { f, g } = crowdedMarket({ candidates, postings, lambda: 0, seed: 1, kind: 'random' })
    return { lists: welfareLists(f, g, 'inverse', { candidates, postings }), f, g }
  }
  assert.deepEqual([...list(1, 1).lists], [0])
  assert.deepEqual([...list(4, 1).lists], [0, 0, 0, 0])
  const alone = list(1, 5)
  // Alone in the market there is nobody to make room for.
  const market = { candidates: 1, postings: 5, f: alone.f, g: alone.g }
  assert.deepEqual(alone.lists, rankedRows(mutual(market), 5))
})

test('a market where nobody likes anybody still gets its lists', () => {
  const none = new Float64Array(6)
  assert.deepEqual([...welfareLists(none, none, 'log', { candidates: 2, postings: 3 })], [0, 1, 2, 0, 1, 2])
})

test('what does not fit is refused by name', () => {
  const f = Float64Array.of(0.1, 0.2, 0.3, 0.4)
  const two = { candidates: 2, postings: 2 }
  const wrong: [call: () => unknown, name: RegExp][] = [
    [() => welfareLists([], [], 'inverse', { candidates: 0, postings: 0 }), /^RangeError: candidates/],
    [() => welfareLists([], [], 'inverse', { candidates: 1, postings: 0 }), /^RangeError: postings/],
    [() => welfareLists(f, f, 'inverse', { candidates: 2, postings: 3 }), /^RangeError: f must have/],
    [() => welfareLists(f, f.subarray(1), 'inverse', two), /^RangeError: g must have/],
    [() => welfareLists(f.with(1, Number.NaN), f, 'inverse', two), /^RangeError: f\[1\]/],
    [() => welfareLists(f, f.with(3, Number.POSITIVE_INFINITY), 'inverse', two), /^RangeError: g\[3\]/],
    [() => welfareLists(f, f, 'flat' as 'exp', two), /^RangeError: examination/],
    [() => welfareLists(f, f, 'inverse', { ...two, starts: 0 }), /^RangeError: starts/],
    [() => welfareLists(f, f, 'inverse', { ...two, sweeps: Number.NaN }), /^RangeError: sweeps/],
  ]
  for (const [call, name] of wrong) assert.throws(call, name)
})

function diagonal(at: number, size: number, value: number): number {
  return Math.floor(at / size) === at % size ? value : 0
}
