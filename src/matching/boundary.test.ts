import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkCount, checkEach, checkIndex, checkLength, checkNumber } from './boundary.ts'

const refuses = (act: () => void, message: RegExp) =>
  assert.throws(act, (error) => error instanceof RangeError && message.test(error.message))

test('what fits passes without a word', () => {
  checkCount('n', 0)
  checkCount('n', 5, 5)
  checkNumber('x', 0.5, 0.5)
  checkEach('p', Float32Array.of(0, 0.5, 1), 0, 1)
  checkEach('p', [], 0, 1)
  checkLength('p', [1, 2], 2)
  checkIndex('id', 2, 3)
})

test('what does not fit is named, with what was given', () => {
  refuses(() => checkCount('sweeps', 0, 1), /^sweeps .*at least 1, not 0$/)
  refuses(() => checkCount('sweeps', 2 ** 60, 1), /^sweeps /)
  refuses(() => checkNumber('kappa', Number.NaN, 0), /^kappa .*not NaN$/)
  refuses(() => checkEach('p', [0.5, 2], 0, 1), /^p\[1\] .*0\.\.1, not 2$/)
  refuses(() => checkEach('p', [Number.NaN], 0, 1), /^p\[0\] /)
  refuses(
    () => checkEach('activity', Float32Array.of(Number.POSITIVE_INFINITY), 0, Number.MAX_VALUE),
    /^activity\[0\] /,
  )
  refuses(() => checkLength('q', [1], 2), /^q .*2 entries, not 1$/)
  refuses(() => checkIndex('talent', 3, 3), /^talent .*0\.\.2, not 3$/)
  refuses(() => checkIndex('talent', 0.5, 3), /^talent /)
  refuses(() => checkIndex('talent', 0, 0), /^talent /)
})
