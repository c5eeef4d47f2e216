import assert from 'node:assert/strict'
import { test } from 'vitest'
import { crowdedMarket, twoSidedMarket } from './generators.ts'
import { tuMatching } from './tu-matching.ts'

test('everybody has one unit of mass: matched, or left single as the equilibrium says', () => {
  const market = twoSidedMarket({ candidates: 9, postings: 6, lambda: 0.5, seed: 4 })
  const { candidates, postings, f, g } = market
  const mass = tuMatching(market)
  const single = (side: number[]) => side.map((matched) => 1 - matched)
  const rows = Array.from({ length: candidates }, (_, c) => total(mass.subarray(c * postings, (c + 1) * postings)))
  const columns = Array.from({ length: postings }, (_, j) => total(mass.filter((_, at) => at % postings === j)))
  for (const [at, mu] of mass.entries()) {
    const c = Math.floor(at / postings)
    const j = at % postings
    const kernel = Math.exp((f[at]! + g[j * candidates + c]!) / 2)
    assert.ok(Math.abs(mu - kernel * Math.sqrt(single(rows)[c]! * single(columns)[j]!)) < 1e-7)
  }
  assert.ok([...rows, ...columns].every((matched) => matched > 0 && matched < 1))
})

test('one candidate and one posting: the mass solves its own equation', () => {
  const mass = tuMatching({ candidates: 1, postings: 1, f: Float64Array.of(0.5), g: Float64Array.of(0.7) })[0]!
  assert.ok(Math.abs(mass - Math.exp(0.6) * (1 - mass)) < 1e-8)
})

test('the less chance there is in the choice, the more mass the liked pairs have', () => {
  const market = crowdedMarket({ candidates: 6, postings: 6, lambda: 0, seed: 2, kind: 'random' })
  const highest = (beta: number) => Math.max(...tuMatching(market, beta))
  assert.ok(highest(0.1) > highest(1))
  assert.ok(highest(1) > highest(10))
})

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0)
}
