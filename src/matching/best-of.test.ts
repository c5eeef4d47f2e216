import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { bestOf, drain, offer } from './best-of.ts'

test('the best few are those that sorting everything would have put first, whatever the order of offering', () => {
  // Few different scores, so that ties are the rule.
  const offers = fc.uniqueArray(fc.record({ id: fc.nat(500), score: fc.integer({ min: -3, max: 3 }) }), {
    selector: ({ id }) => id,
  })
  fc.assert(
    fc.property(offers, fc.integer({ min: 0, max: 12 }), (offered, capacity) => {
      const best = bestOf(capacity)
      for (const { id, score } of offered) offer(best, score, id, id * 10)
      const out = new Int32Array(capacity + 1).fill(-7)
      const count = drain(best, out, 1)
      const expected = offered.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, capacity)
      assert.deepEqual(
        Array.from(out.subarray(1, 1 + count)),
        expected.map(({ id }) => id * 10),
      )
      assert.equal(out[0], -7)
    }),
  )
})

test('once emptied it starts afresh', () => {
  const best = bestOf(2)
  offer(best, 9, 1, 1)
  drain(best, new Int32Array(2), 0)
  offer(best, 1, 5, 5)
  const out = new Int32Array(2).fill(-1)
  assert.equal(drain(best, out, 0), 1)
  assert.deepEqual(Array.from(out), [5, -1])
})
