import assert from 'node:assert/strict'
import { test } from 'vitest'
import { examined } from './examination.ts'
import { fairer, fairMatches, mostMatches } from './frank-wolfe.ts'
import { twoSidedMarket } from './generators.ts'
import { mutual, transposed } from './market.ts'
import { tuMatching } from './tu-matching.ts'
import { envy, rankedForBoth, socialWelfare, type Envy, type Shown } from './two-sided.ts'

const drawn = (seed: number) => twoSidedMarket({ candidates: 12, postings: 8, lambda: 0.5, seed })

test('the expectation never falls below that of the lists it started from', () => {
  for (const seed of [1, 2, 3]) {
    const market = drawn(seed)
    const pairs = mutual(market)
    for (const scores of [pairs, tuMatching(market), market.f]) {
      const start = rankedForBoth(market, scores, 'inverse')
      const end = mostMatches(market, 'inverse', start)
      assert.ok(socialWelfare(pairs, end) >= socialWelfare(pairs, start) - 1e-12)
    }
  }
})

test('what comes out are lists: every rank is given once', () => {
  const market = drawn(4)
  const shown = mostMatches(market, 'inverse', rankedForBoth(market, mutual(market), 'inverse'))
  for (const { rows, columns } of sides(shown)) {
    const v = examined('inverse', columns).sort((a, b) => a - b)
    for (let row = 0; row < 96; row += columns) {
      assert.deepEqual(
        rows.slice(row, row + columns).sort((a, b) => a - b),
        v,
      )
    }
  }
})

test('no step of one side alone would add a match', () => {
  const market = drawn(5)
  const pairs = mutual(market)
  const shown = mostMatches(market, 'inverse', rankedForBoth(market, tuMatching(market), 'inverse'))
  const reached = socialWelfare(pairs, shown)
  for (let one = 0; one < 8; one++) {
    for (let other = one + 1; other < 8; other++) {
      for (let c = 0; c < 12; c++) {
        const toCandidates = shown.toCandidates.slice()
        toCandidates[c * 8 + one] = shown.toCandidates[c * 8 + other]!
        toCandidates[c * 8 + other] = shown.toCandidates[c * 8 + one]!
        assert.ok(socialWelfare(pairs, { ...shown, toCandidates }) <= reached + 1e-12)
      }
    }
  }
})

test('fair lists are drawn by lot from real ones: every row examines as much as any list does', () => {
  const market = drawn(6)
  const { shown } = fairMatches(market, 'inverse', rankedForBoth(market, tuMatching(market), 'inverse'))
  for (const { rows, columns } of sides(shown)) {
    const all = examined('inverse', columns).reduce((sum, v) => sum + v, 0)
    for (let row = 0; row < 96; row += columns) {
      const examinedHere = rows.slice(row, row + columns).reduce((sum, v) => sum + v, 0)
      assert.ok(Math.abs(examinedHere - all) < 1e-9)
    }
  }
})

test('fairness costs matches and ends envy, but for a pair or two in the smallest markets', () => {
  for (const seed of [1, 2, 3, 4]) {
    const market = drawn(seed)
    const pairs = mutual(market)
    const start = rankedForBoth(market, tuMatching(market), 'inverse')
    const fair = fairMatches(market, 'inverse', start)
    const most = mostMatches(market, 'inverse', start)
    assert.equal(fair.matches, socialWelfare(pairs, fair.shown))
    assert.ok(fair.matches < socialWelfare(pairs, most))
    assert.ok(count(fair.envy) <= 2 && count(fair.envy) < count(envy(market, pairs, most)))
  }
  const larger = twoSidedMarket({ candidates: 30, postings: 20, lambda: 0.5, seed: 1 })
  const fair = fairMatches(larger, 'inverse', rankedForBoth(larger, tuMatching(larger), 'inverse'))
  assert.deepEqual(fair.envy, { candidates: 0, postings: 0 })
})

test('of two, the one with less envy is fairer, then the one with more matches', () => {
  const shown = { toCandidates: new Float64Array(1), toPostings: new Float64Array(1) }
  const calm = { shown, matches: 3, envy: { candidates: 0, postings: 0 } }
  const rich = { shown, matches: 9, envy: { candidates: 1, postings: 0 } }
  assert.equal(fairer(calm, rich), calm)
  assert.equal(fairer(rich, calm), calm)
  const richer = { ...calm, matches: 4 }
  assert.equal(fairer(calm, richer), richer)
})

function sides(shown: Shown): { rows: Float64Array; columns: number }[] {
  return [
    { rows: shown.toCandidates, columns: 8 },
    { rows: transposed(shown.toPostings, 12, 8), columns: 12 },
  ]
}

function count({ candidates, postings }: Envy): number {
  return candidates + postings
}
