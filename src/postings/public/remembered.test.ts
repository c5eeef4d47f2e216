import assert from 'node:assert/strict'
import { test } from 'vitest'
import { remember } from './remembered.ts'

test('an answer is made once, until everything is cleared', () => {
  let made = 0
  const answers = remember<number>(3)
  assert.deepEqual([answers.of('a', () => ++made), answers.of('a', () => ++made)], [1, 1])
  answers.clear()
  assert.equal(
    answers.of('a', () => ++made),
    2,
  )
})

test('what was asked for longest ago is forgotten first', () => {
  const answers = remember<string>(2)
  for (const key of ['a', 'b', 'a', 'c']) answers.of(key, () => `first ${key}`)
  assert.equal(
    answers.of('a', () => 'again'),
    'first a',
  )
  assert.equal(
    answers.of('b', () => 'again'),
    'again',
  )
})
