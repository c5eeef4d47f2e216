import { test } from 'vitest'
import assert from 'node:assert/strict'
import { inForce } from './effective-dated.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const rates = [
  { effectiveFrom: '2026-10-01', percent: 70 },
  { effectiveFrom: '2023-10-01', percent: 80 },
]

test('a row holds from its first day until the day before the next', () => {
  assert.equal(inForce(rates, day('2023-10-01')).percent, 80)
  assert.equal(inForce(rates, day('2026-09-30')).percent, 80)
  assert.equal(inForce(rates, day('2026-10-01')).percent, 70)
  assert.equal(inForce(rates, day('2099-12-31')).percent, 70)
})

test('a day before the table begins is refused, not guessed', () => {
  assert.throws(() => inForce(rates, day('2023-09-30')), /2023-09-30/)
})
