import assert from 'node:assert/strict'
import { test } from 'vitest'
import { exposure, ranked, rankedRows } from './ranking.ts'

test('the highest score comes first, and of equals the lower id', () => {
  assert.deepEqual([...ranked(Float64Array.of(0.2, 0.9, 0.2, 0.9, 0.5))], [1, 3, 4, 0, 2])
  assert.deepEqual([...ranked(new Float64Array(4))], [0, 1, 2, 3])
  assert.deepEqual([...ranked(Float64Array.of(-1, 0, -0))], [1, 2, 0])
})

test('rows are ranked one by one', () => {
  assert.deepEqual([...rankedRows(Float64Array.of(1, 2, 3, 3, 2, 1), 3)], [2, 1, 0, 0, 1, 2])
  assert.deepEqual([...rankedRows(Float64Array.of(5, 4), 1)], [0, 0])
})

test('exposure puts the value of the rank where the id stands', () => {
  const v = Float64Array.of(1, 0.5, 0.25)
  assert.deepEqual([...exposure(Int32Array.of(2, 0, 1, 0, 1, 2), 3, v)], [0.5, 0.25, 1, 1, 0.5, 0.25])
})
