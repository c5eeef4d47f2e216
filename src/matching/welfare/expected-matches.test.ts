import assert from 'node:assert/strict'
import { test } from 'vitest'
import { examinations, examined, type Examination } from './examination.ts'
import { applicationChances, expectedMatches } from './expected-matches.ts'
import { crowdedMarket } from './generators.ts'
import { mutual, type Market } from './market.ts'
import { rankedRows } from './ranking.ts'

test('by hand: two candidates at one posting', () => {
  const market: Market = { candidates: 2, postings: 1, f: Float64Array.of(0.8, 0.5), g: Float64Array.of(0.4, 0.9) }
  // The second is examined first: 0.5 × 0.9; the first is examined second when the other applied: 0.8 × 0.4 × (1 − 0.5/2).
  const expected = 0.5 * 0.9 + 0.8 * 0.4 * 0.75
  assert.ok(Math.abs(expectedMatches(market, Int32Array.of(0, 0), 'inverse') - expected) < 1e-15)
})

test('against every combination of applications, for every examination function', () => {
  for (const examination of examinations) {
    for (const seed of [1, 2, 3]) {
      const market = crowdedMarket({ candidates: 7, postings: 4, lambda: 0.2, seed, kind: 'random' })
      const lists = rankedRows(mutual(market), 4)
      const exact = byEveryCombination(market, lists, examination)
      assert.ok(Math.abs(expectedMatches(market, lists, examination) - exact) < 1e-12)
    }
  }
})

test('a chance above 1 is cut at 1', () => {
  const market: Market = { candidates: 1, postings: 2, f: Float64Array.of(0.9, 0.9), g: Float64Array.of(0.8, 0.6) }
  const apply = applicationChances(market, Int32Array.of(0, 1), 'natural-log')
  assert.deepEqual([...apply], [1, 0.9 / Math.log(3)])
  const expected = 1 * 1 + (0.9 / Math.log(3)) * (0.6 / Math.log(2))
  assert.ok(Math.abs(expectedMatches(market, Int32Array.of(0, 1), 'natural-log') - expected) < 1e-15)
})

test('where nobody applies or nobody is accepted there is no match', () => {
  const none = new Float64Array(6)
  const all = new Float64Array(6).fill(1)
  const lists = Int32Array.of(0, 1, 2, 2, 1, 0)
  assert.equal(expectedMatches({ candidates: 2, postings: 3, f: none, g: all }, lists, 'inverse'), 0)
  assert.equal(expectedMatches({ candidates: 2, postings: 3, f: all, g: none }, lists, 'inverse'), 0)
})

test('the names of candidates and postings do not matter', () => {
  const market = crowdedMarket({ candidates: 9, postings: 6, lambda: 0.4, seed: 6, kind: 'similar' })
  const lists = rankedRows(mutual(market), 6)
  const backwards: Market = { ...market, f: market.f.toReversed(), g: market.g.toReversed() }
  // Reversing everything gives candidate 8 the name 0 and posting 5 the name 0.
  const renamed = new Int32Array(lists.length)
  for (const [at, j] of lists.entries()) renamed[(8 - Math.floor(at / 6)) * 6 + (at % 6)] = 5 - j
  for (const examination of examinations) {
    const difference = expectedMatches(market, lists, examination) - expectedMatches(backwards, renamed, examination)
    assert.ok(Math.abs(difference) < 1e-12)
  }
})

test('a posting that likes everybody more gets more matches; a taste that all share gets fewer', () => {
  const market = crowdedMarket({ candidates: 9, postings: 6, lambda: 0, seed: 6, kind: 'random' })
  const lists = rankedRows(market.f, 6)
  const keener = { ...market, g: market.g.map((chance) => 0.5 + chance / 2) }
  assert.ok(expectedMatches(keener, lists, 'inverse') > expectedMatches(market, lists, 'inverse'))
  const sameList = Int32Array.from({ length: 54 }, (_, at) => at % 6)
  const spread = Int32Array.from({ length: 54 }, (_, at) => ((at % 6) + Math.floor(at / 6)) % 6)
  const alike = { ...market, f: new Float64Array(54).fill(0.8), g: new Float64Array(54).fill(0.8) }
  assert.ok(expectedMatches(alike, sameList, 'exp') < expectedMatches(alike, spread, 'exp'))
})

function byEveryCombination(market: Market, lists: Int32Array, examination: Examination): number {
  const { candidates, postings, g } = market
  const apply = applicationChances(market, lists, examination)
  const v = examined(examination, candidates)
  let total = 0
  for (let j = 0; j < postings; j++) {
    for (let who = 0; who < 1 << candidates; who++) {
      let chance = 1
      const there: number[] = []
      for (let c = 0; c < candidates; c++) {
        const a = apply[c * postings + j]!
        chance *= who & (1 << c) ? a : 1 - a
        if (who & (1 << c)) there.push(g[j * candidates + c]!)
      }
      there.sort((a, b) => b - a)
      total += chance * there.reduce((sum, own, place) => sum + Math.min(1, own * v[place]!), 0)
    }
  }
  return total
}
