import assert from 'node:assert/strict'
import { test } from 'vitest'
import { openDesk } from './desk.ts'
import { examinations, examined } from './examination.ts'
import { applicationChances, expectedMatches } from './expected-matches.ts'
import { crowdedMarket } from './generators.ts'
import { rankedRows } from './ranking.ts'

const market = crowdedMarket({ candidates: 8, postings: 5, lambda: 0.3, seed: 9, kind: 'similar' })

test('the worth of an application is what a change of its chance changes in the expected matches', () => {
  const lists = rankedRows(market.f, 5)
  for (const examination of examinations) {
    const desk = openDesk(market, examination, applicationChances(market, lists, examination))
    const v = examined(examination, 5)
    for (let c = 0; c < 8; c++) {
      for (let rank = 1; rank < 5; rank++) {
        const j = lists[c * 5 + rank]!
        // Liking one posting a tenth less takes a tenth of that one application's chance away, and nothing else.
        const less = { ...market, f: market.f.with(c * 5 + j, market.f[c * 5 + j]! * 0.9) }
        const change = expectedMatches(less, lists, examination) - expectedMatches(market, lists, examination)
        const moved = -0.1 * market.f[c * 5 + j]! * v[rank]!
        assert.ok(Math.abs(change - moved * desk.worth(j, c)) < 1e-7, `${examination} ${c} ${j}`)
      }
    }
  }
})

test('an application is remembered, and changes the worth of others at that posting only', () => {
  const desk = openDesk(market, 'inverse', new Float64Array(40))
  const alone = desk.worth(2, 3)
  assert.equal(alone.toFixed(12), market.g[2 * 8 + 3]!.toFixed(12))
  const elsewhere = desk.worth(1, 3)
  for (let c = 0; c < 8; c++) if (c !== 3) desk.apply(2, c, 1)
  assert.equal(desk.chance(2, 0), 1)
  assert.equal(desk.chance(2, 3), 0)
  assert.ok(desk.worth(2, 3) < alone)
  assert.equal(desk.worth(1, 3), elsewhere)
})

test('taking applications back leaves the desk as it was', () => {
  const desk = openDesk(market, 'natural-log', new Float64Array(40))
  const before = Array.from({ length: 8 }, (_, c) => desk.worth(4, c))
  for (let c = 0; c < 8; c++) desk.apply(4, c, 0.7)
  for (let c = 0; c < 8; c++) desk.apply(4, c, 0)
  assert.deepEqual(
    before.map((_, c) => desk.worth(4, c)),
    before,
  )
})
