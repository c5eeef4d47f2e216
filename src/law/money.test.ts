import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { assertYen, formatYen, shareOf } from './money.ts'

test('money reads as it stands in an office paper', () => {
  assert.equal(formatYen(50_000), '50,000円')
  assert.equal(formatYen(0), '0円')
  assert.equal(formatYen(-5105), '△5,105円')
})

test('a share of an amount is cut to whole yen, even where decimals would slip', () => {
  assert.equal(shareOf(55_000, 10, 110), 5000)
  assert.equal(shareOf(50_000, 10, 110), 4545)
  assert.equal(shareOf(1_000_000_000_000, 9_999, 10_000), 999_900_000_000)
})

test('an amount is a whole number of yen, not negative, not beyond 一兆円', () => {
  for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_000_001]) {
    assert.throws(() => assertYen(wrong), RangeError)
  }
})

test('a share is never more than the exact part, and less by under one yen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.integer({ min: 0, max: 10_000 }), (yen, rate) => {
      const part = BigInt(shareOf(yen, rate, 10_000)) * 10_000n
      const exact = BigInt(yen) * BigInt(rate)
      assert.ok(part <= exact && exact - part < 10_000n)
    }),
  )
})
