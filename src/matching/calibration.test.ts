import assert from 'node:assert/strict'
import { test } from 'vitest'
import { calibration, calibrationError } from './calibration.ts'

test('who foretells one in four, and one in four comes, has no error', () => {
  const bands = calibration([0.25, 0.25, 0.25, 0.25], [true, false, false, false])
  assert.deepEqual(bands, [{ from: 0.2, to: 0.3, count: 4, foretold: 0.25, came: 0.25 }])
  assert.equal(calibrationError(bands), 0)
})

test('the error is how far foretold and come lie apart, weighed by how often', () => {
  const bands = calibration([0.9, 0.9, 0.9, 0.1], [false, false, false, false])
  assert.ok(Math.abs(calibrationError(bands) - (0.75 * 0.9 + 0.25 * 0.1)) < 1e-12)
})

test('certainty falls into the last band, and nothing foretold has no error', () => {
  assert.equal(calibration([1, 0], [true, false]).length, 2)
  assert.equal(calibrationError(calibration([], [])), 0)
})

test('predictions that are no chances are refused by their place', () => {
  assert.throws(() => calibration([0.5, 1.5], [true, true]), /^RangeError: predicted\[1\]/)
  assert.throws(() => calibration([0.5], []), /^RangeError: happened/)
})
