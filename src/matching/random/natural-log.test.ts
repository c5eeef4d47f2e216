import assert from 'node:assert/strict'
import { test } from 'vitest'
import { seededDraws } from './mersenne-twister.ts'
import { naturalLog } from './natural-log.ts'

// Rounded from 60 digits (Python's decimal).
const table: [x: number, log: number][] = [
  [5e-300, -689.1660899857796],
  [1e-9, -20.72326583694641],
  [0.1, -2.3025850929940455],
  [0.1552718393390311, -1.8625778959908832],
  [0.5, -Math.LN2],
  [Math.SQRT1_2, -0.3465735902799726],
  [0.911980837334417, -0.09213630082327257],
  [0.9292132869528282, -0.07341697884155261],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1, 0],
  [1.0000000000000002, 2.2204460492503128e-16],
  [2, Math.LN2],
  [Math.E, 1],
  [1e300, 690.7755278982137],
]

test('the logarithm is correctly rounded', () => {
  assert.deepEqual(
    table.map(([x]) => [x, naturalLog(x)]),
    table,
  )
})

test('it never strays from the built-in one by more than rounding', () => {
  const draws = seededDraws(11)
  for (let i = 0; i < 2_000; i++) {
    const x = draws.random() + Number.EPSILON
    assert.ok(Math.abs(naturalLog(x) - Math.log(x)) <= Number.EPSILON * Math.abs(Math.log(x)))
  }
})

test('what has no logarithm is refused by name', () => {
  for (const x of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 5e-324]) {
    assert.throws(() => naturalLog(x), { name: 'RangeError', message: /^x must be/ })
  }
})
