import assert from 'node:assert/strict'
import { test } from 'vitest'
import { hasProblems } from './problems.ts'

test('a form without remarks has no problems', () => {
  assert.equal(hasProblems(undefined), false)
  assert.equal(hasProblems({}), false)
})

test('one remark is enough to have problems', () => {
  assert.equal(hasProblems({ title: '題名を入力してください' }), true)
})
