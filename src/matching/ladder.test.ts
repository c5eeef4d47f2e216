import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { byCoverage, indexOf, skillsOf } from './example-index.ts'
import { ladderOf, rungBelow } from './ladder.ts'

const ladder = ladderOf(indexOf([-1], [], [skillsOf([0, 1])]))

test('who could reach a key is never passed over for it', () => {
  const coverages = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(coverages, fc.double({ min: -9, max: 1, noNaN: true }), (coverage, key) => {
      if (byCoverage.highestKey(0, coverage) >= key) assert.ok(Math.fround(coverage) >= rungBelow(ladder, key)[0]!)
    }),
  )
})

test('before anything is kept, everybody may enter; near the top, few', () => {
  assert.equal(rungBelow(ladder, Number.NEGATIVE_INFINITY)[0], 0)
  assert.ok(rungBelow(ladder, 0)[0]! > 0.6)
})
