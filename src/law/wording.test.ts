import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { employmentWording } from './employment-wording.ts'
import { freeWork } from './free-work.ts'
import { vagueWording } from './vague-wording.ts'
import { findWording } from './wording.ts'

test('where two rules meet, the longer word is shown once', () => {
  const rules = [
    { pattern: /修正/, remedy: 'short' },
    { pattern: /修正無制限/, remedy: 'long' },
    { pattern: /無制限/, remedy: 'tail' },
  ]
  assert.deepEqual(findWording('修正無制限、修正', rules), [
    { word: '修正無制限', from: 0, to: 5, remedy: 'long' },
    { word: '修正', from: 6, to: 8, remedy: 'short' },
  ])
})

test('positions point into the text as it was typed, also behind emoji and 𠮷', () => {
  assert.deepEqual(findWording('𠮷野家🍚の時給', [{ pattern: /時給/, remedy: '' }]), [
    { word: '時給', from: 7, to: 9, remedy: '' },
  ])
})

test('whatever is typed, findings stand apart, in order, and hold their word', () => {
  const piece = fc.oneof(
    fc.constantFrom('時給', 'シフト', '全般', 'いろいろ', '無料で', '修正無制限', 'など', '、', '社員として'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      for (const lint of [employmentWording, vagueWording, freeWork]) {
        let end = 0
        for (const { word, from, to } of lint(text)) {
          assert.equal(text.slice(from, to), word)
          assert.ok(from >= end && to > from)
          end = to
        }
      }
    }),
  )
})
