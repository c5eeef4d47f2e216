import assert from 'node:assert/strict'
import { test } from 'vitest'
import { examined } from './examination.ts'
import { twoSidedMarket } from './generators.ts'
import { mutual, type Market } from './market.ts'
import { envy, rankedForBoth, rankedForCandidates, rankedForPostings, socialWelfare } from './two-sided.ts'

const market: Market = {
  candidates: 3,
  postings: 2,
  f: Float64Array.of(0.9, 0.1, 0.8, 0.2, 0.3, 0.7),
  g: Float64Array.of(0.5, 0.6, 0.7, 0.4, 0.3, 0.2),
}

test('both sides read the same scores, each along its own list', () => {
  const scores = Float64Array.of(3, 1, 2, 5, 1, 4)
  assert.deepEqual([...rankedForCandidates(market, scores, 'inverse')], [1, 0.5, 0.5, 1, 0.5, 1])
  assert.deepEqual([...rankedForPostings(market, scores, 'inverse')], [1, 1 / 3, 1 / 2, 1, 1 / 3, 1 / 2])
})

test('expected matches, by hand', () => {
  const shown = { toCandidates: Float64Array.of(1, 0, 0, 1, 1, 0), toPostings: Float64Array.of(1, 1, 0.5, 0.5, 0, 0) }
  assert.equal(socialWelfare(mutual(market), shown), 0.9 * 0.5 + 0.2 * 0.3 * 0.5)
})

test('one who stands lower at the only posting envies those above, and nobody else does', () => {
  const crowd: Market = { candidates: 3, postings: 1, f: new Float64Array(3).fill(1), g: new Float64Array(3).fill(1) }
  const shown = rankedForBoth(crowd, Float64Array.of(3, 2, 1), 'inverse')
  assert.deepEqual(envy(crowd, mutual(crowd), shown), { candidates: 3, postings: 0 })
})

test('where all stand alike nobody envies', () => {
  const { candidates, postings } = market
  const shown = {
    toCandidates: new Float64Array(6).fill(mean(examined('inverse', postings))),
    toPostings: new Float64Array(6).fill(mean(examined('inverse', candidates))),
  }
  assert.deepEqual(envy(market, mutual(market), shown), { candidates: 0, postings: 0 })
})

test('envy counted pair by pair from its definition', () => {
  const drawn = twoSidedMarket({ candidates: 6, postings: 5, lambda: 0.5, seed: 2 })
  const pairs = mutual(drawn)
  const shown = rankedForBoth(drawn, pairs, 'log')
  let candidates = 0
  let postings = 0
  const inPlaceOf = (c: number, j: number, c2: number, j2: number) =>
    pairs[c * 5 + j]! * shown.toCandidates[c * 5 + j]! * shown.toPostings[c2 * 5 + j2]!
  for (let one = 0; one < 6; one++) {
    for (let other = 0; other < 6; other++) {
      const gain = sumOver(5, (j) => inPlaceOf(one, j, other, j) - inPlaceOf(one, j, one, j))
      if (gain > 1e-9) candidates++
    }
  }
  for (let one = 0; one < 5; one++) {
    for (let other = 0; other < 5; other++) {
      const has = (j: number) =>
        sumOver(6, (c) => pairs[c * 5 + one]! * shown.toPostings[c * 5 + one]! * shown.toCandidates[c * 5 + j]!)
      if (has(other) > has(one) + 1e-9) postings++
    }
  }
  assert.deepEqual(envy(drawn, pairs, shown), { candidates, postings })
  assert.ok(candidates > 0 && postings > 0)
})

function sumOver(length: number, term: (at: number) => number): number {
  return Array.from({ length }, (_, at) => term(at)).reduce((sum, value) => sum + value, 0)
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
