import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { chance, pairKey } from './estimate.ts'
import { examinationWeights } from './examination.ts'
import { wider } from './growing.ts'

const logits = fc.double({ min: -40, max: 40, noNaN: true })

test('one side’s strength does not hide the other’s weakness', () => {
  assert.ok(pairKey(5, -2) < pairKey(-0.5, -0.5))
  assert.ok(pairKey(0, 0) > pairKey(10, -0.1))
})

test('of pairs that are both likely the likelier comes first', () => {
  assert.ok(pairKey(2, 2) > pairKey(1, 1))
  assert.ok(pairKey(2, 2) - pairKey(1, 1) < 0.01)
})

test('a better estimate of either side never makes a pair worse', () => {
  fc.assert(
    fc.property(logits, logits, fc.double({ min: 0, max: 10, noNaN: true }), (p, q, more) => {
      assert.ok(pairKey(p + more, q) >= pairKey(p, q))
      assert.ok(pairKey(p, q + more) >= pairKey(p, q))
    }),
  )
})

test('a chance lies between 0 and 1 and is a half at 0', () => {
  assert.equal(chance(0), 0.5)
  fc.assert(
    fc.property(
      logits,
      (logit) => chance(logit) >= 0 && chance(logit) <= 1 && Math.abs(chance(logit) + chance(-logit) - 1) < 1e-12,
    ),
  )
})

test('the first rank is always looked at, later ones less and less', () => {
  assert.deepEqual(Array.from(examinationWeights('inverse', 4)), [1, 1 / 2, 1 / 3, 1 / 4])
  assert.deepEqual(Array.from(examinationWeights('log', 3)), [1, 1 / Math.log2(3), 1 / 2])
  assert.equal(examinationWeights('log', 0).length, 0)
})

test('growing keeps what was there and its kind', () => {
  const few = Float32Array.of(1, 2)
  assert.equal(wider(few, 2), few)
  const more = wider(few, 3)
  assert.ok(more instanceof Float32Array && more.length === 4)
  assert.deepEqual(Array.from(more), [1, 2, 0, 0])
  assert.equal(wider(new Int32Array(0), 1).length, 1)
})
