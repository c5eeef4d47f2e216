import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { examinations } from './examination.ts'
import { expectedMatches } from './expected-matches.ts'
import { mutual, type Market } from './market.ts'
import { rankedRows } from './ranking.ts'
import { twoSidedRow } from './table-row.ts'
import { tuMatching } from './tu-matching.ts'
import { welfareLists } from './welfare-lists.ts'

// Sure things, impossible things, ties and very small chances are where sorting and rounding go wrong.
const chance = fc.oneof(fc.constantFrom(0, 1, 0.5, 1e-12), fc.double({ min: 0, max: 1, noNaN: true }))

const anyMarket: fc.Arbitrary<Market> = fc
  .record({ candidates: fc.integer({ min: 1, max: 6 }), postings: fc.integer({ min: 1, max: 6 }) })
  .chain(({ candidates, postings }) => {
    const pairs = { minLength: candidates * postings, maxLength: candidates * postings }
    return fc.record({
      candidates: fc.constant(candidates),
      postings: fc.constant(postings),
      f: fc.array(chance, pairs).map((values) => Float64Array.from(values)),
      g: fc.array(chance, pairs).map((values) => Float64Array.from(values)),
    })
  })

test('whatever the market, every candidate gets every posting once, and no simple policy does better', () => {
  fc.assert(
    fc.property(anyMarket, fc.constantFrom(...examinations), (market, examination) => {
      const { candidates, postings, f, g } = market
      const lists = welfareLists(f, g, examination, { candidates, postings })
      for (let c = 0; c < candidates; c++) {
        const list = lists.slice(c * postings, (c + 1) * postings).sort()
        assert.deepEqual(
          list,
          Int32Array.from({ length: postings }, (_, j) => j),
        )
      }
      const reached = expectedMatches(market, lists, examination)
      assert.ok(reached >= 0 && reached <= candidates * postings)
      for (const scores of [f, mutual(market), tuMatching(market)]) {
        assert.ok(reached >= expectedMatches(market, rankedRows(scores, postings), examination))
      }
    }),
    { numRuns: 150, seed: 5 },
  )
})

test('whatever the two-sided market, ours is a number and no simple policy does better', () => {
  fc.assert(
    fc.property(anyMarket, (market) => {
      const row = twoSidedRow(market, 'inverse')
      assert.ok(row.ours >= Math.max(row.naive, row.reciprocal, row.tu))
      assert.ok(row.nash >= 0 && Number.isFinite(row.nash))
    }),
    { numRuns: 25, seed: 5 },
  )
})
