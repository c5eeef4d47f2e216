import assert from 'node:assert/strict'
import { test } from 'vitest'
import { marketOf } from './example-market.ts'
import { batchLists } from './batch-lists.ts'
import { chance } from './estimate.ts'
import { popularityOf } from './popularity.ts'

test('as many applications as expected is neither popular nor unpopular', () => {
  assert.equal(popularityOf(0, 0), 0)
  assert.equal(popularityOf(12, 12), 0)
  assert.ok(popularityOf(20, 5) > 0.9)
  assert.ok(popularityOf(0, 20) < -1)
})

test('counts that are none are refused by name', () => {
  assert.throws(() => popularityOf(-1, 0), /^RangeError: applications/)
  assert.throws(() => popularityOf(0, Number.NaN), /^RangeError: expected/)
})

/**
 * Eight rounds with sixty equal postings, popularity learned anew after each. Returns the share of postings that had an
 * applicant in the last round.
 */
function coverageAfterEightRounds(learn: (applications: number, expected: number) => number, alpha: number): number {
  let state = 11
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  const popularity = new Float64Array(60)
  let served = 0
  for (let round = 0; round < 8; round++) {
    const rows = Array.from({ length: 1_200 }, () =>
      Array.from(popularity, (pop, j) => [j, chance(-2 + pop + 0.3 * next()), 0.5] as const),
    )
    const graph = marketOf(60, rows)
    const lists = batchLists(graph, new Float32Array(1_200).fill(1), { length: 5, price: 'power', alpha })
    const applications = new Float64Array(60)
    const expected = new Float64Array(60)
    for (const [place, edge] of lists.entries()) {
      const examined = 1 / ((place % 5) + 1)
      expected[graph.nbr[edge]!]! += examined * chance(-2)
      // All postings are equally attractive in truth.
      if (next() < examined * chance(-2)) applications[graph.nbr[edge]!]!++
    }
    for (const j of popularity.keys()) popularity[j] = learn(applications[j]!, expected[j]!)
    served = applications.filter((n) => n > 0).length / 60
  }
  return served
}

test('among equal postings raw counts make some popular and starve others; exposure weights and the price do not', () => {
  const raw = coverageAfterEightRounds((applications) => Math.log(1 + applications), 0)
  const ours = coverageAfterEightRounds(popularityOf, 2)
  assert.ok(raw < 0.8, `raw counts: ${raw}`)
  assert.ok(ours > 0.97, `exposure weights and price: ${ours}`)
})
