import assert from 'node:assert/strict'
import { test } from 'vitest'
import { indexOf, skillsOf } from './example-index.ts'
import { needsMet } from './needs-met.ts'

test('each need is met by the same skill, a child, a sibling or not', () => {
  // 0 > 1, 2; 3 > 4; 5
  const index = indexOf(
    [-1, 0, 0, -1, 3, -1],
    [skillsOf([1, 0.5], [4, 0.9])],
    [skillsOf([1, 4], [3, 3], [2, 2], [5, 1]), []],
  )
  assert.deepEqual(needsMet(index, 0, 0), [
    { concept: 1, met: 'same' },
    { concept: 3, met: 'child' },
    { concept: 2, met: 'sibling' },
    { concept: 5, met: 'not' },
  ])
  assert.deepEqual(needsMet(index, 0, 1), [])
  assert.throws(() => needsMet(index, 1, 0), /^RangeError: talent/)
  assert.throws(() => needsMet(index, 0, 2), /^RangeError: posting/)
})
