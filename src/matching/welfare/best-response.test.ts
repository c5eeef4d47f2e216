import assert from 'node:assert/strict'
import { test } from 'vitest'
import { bestResponse } from './best-response.ts'
import { examinations } from './examination.ts'
import { applicationChances, expectedMatches } from './expected-matches.ts'
import { crowdedMarket } from './generators.ts'
import { mutual, type Market } from './market.ts'
import { rankedRows } from './ranking.ts'

const uniform = (market: Market) => market.f.map((chance) => chance * 0.3)

test('from good lists the expectation only rises', () => {
  for (const examination of examinations) {
    for (const seed of [1, 2, 3, 4]) {
      const market = crowdedMarket({ candidates: 15, postings: 10, lambda: 0.4, seed, kind: 'random' })
      const lists = rankedRows(mutual(market), 10)
      const apply = applicationChances(market, lists, examination)
      let before = expectedMatches(market, lists, examination)
      for (const sweeps of [1, 2, 4, 30]) {
        const after = expectedMatches(
          market,
          bestResponse(market, examination, { apply, gentle: false, sweeps }),
          examination,
        )
        assert.ok(after >= before - 1e-9, `${examination} seed ${seed}: ${after} after ${before}`)
        before = after
      }
    }
  }
})

test('in the end nobody gains by another order of their own list', () => {
  for (const examination of examinations) {
    const market = crowdedMarket({ candidates: 6, postings: 4, lambda: 0.5, seed: 8, kind: 'random' })
    const lists = bestResponse(market, examination, { apply: uniform(market), gentle: true, sweeps: 60 })
    const reached = expectedMatches(market, lists, examination)
    for (let c = 0; c < 6; c++) {
      for (const order of orders([0, 1, 2, 3])) {
        const other = lists.slice()
        other.set(order, c * 4)
        assert.ok(expectedMatches(market, other, examination) <= reached + 1e-6)
      }
    }
  }
})

test('in markets small enough to try everything it finds the best there is, or nearly', () => {
  const everyList = orders([0, 1, 2])
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const market = crowdedMarket({ candidates: 4, postings: 3, lambda: 0.5, seed, kind: 'random' })
    let best = 0
    for (const a of everyList) {
      for (const b of everyList) {
        for (const c of everyList) {
          for (const d of everyList) {
            best = Math.max(best, expectedMatches(market, Int32Array.from([...a, ...b, ...c, ...d]), 'inverse'))
          }
        }
      }
    }
    const lists = bestResponse(market, 'inverse', { apply: uniform(market), gentle: true, sweeps: 60 })
    assert.ok(expectedMatches(market, lists, 'inverse') > 0.999 * best)
  }
})

test('two candidates with one taste are sent to different postings', () => {
  const f = Float64Array.of(1, 0.9, 1, 0.9)
  const g = Float64Array.of(0.9, 0.9, 0.9, 0.9)
  const market = { candidates: 2, postings: 2, f, g }
  const lists = bestResponse(market, 'exp', { apply: uniform(market), gentle: true, sweeps: 10 })
  assert.deepEqual(new Set([lists[0], lists[2]]), new Set([0, 1]))
})

function orders(ids: number[]): number[][] {
  if (ids.length <= 1) return [ids]
  return ids.flatMap((head) => orders(ids.filter((id) => id !== head)).map((rest) => [head, ...rest]))
}
