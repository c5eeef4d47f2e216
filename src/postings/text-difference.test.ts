import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { differenceOf, type Stretch } from './text-difference.ts'

const shown = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('')

test('only the words that changed are marked', () => {
  assert.equal(shown('月額30,000円で月10時間', '月額50,000円で月10時間'), '月額[-30,000-][+50,000+]円で月10時間')
  assert.equal(shown('課題を整理する。', '課題を早く整理する。'), '課題を[+早く+]整理する。')
})

test('nothing, all new, all gone', () => {
  assert.equal(shown('同じ', '同じ'), '同じ')
  assert.equal(shown('', '書きました'), '[+書きました+]')
  assert.equal(shown('消しました', ''), '[-消しました-]')
  assert.deepEqual(differenceOf('', ''), [])
})

const kept = (stretches: readonly Stretch[], dropped: Stretch['kind']) =>
  stretches
    .filter(({ kind }) => kind !== dropped)
    .map(({ text }) => text)
    .join('')

test('whatever was written, both texts can be read back from the difference', () => {
  const text = fc
    .array(fc.constantFrom('温泉', '旅館', 'の', '。', '\n', ' ', '𠮷', '予約'), { maxLength: 30 })
    .map((w) => w.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = differenceOf(before, after)
      assert.equal(kept(stretches, 'new'), before)
      assert.equal(kept(stretches, 'gone'), after)
      assert.ok(
        stretches.every(({ kind }, at) => kind !== stretches[at - 1]?.kind),
        'neighbours differ in kind',
      )
    }),
    { numRuns: 300 },
  )
})

test('a long text that is wholly rewritten is shown as replaced instead of being compared for minutes', () => {
  const before = '旅館 温泉。'.repeat(400)
  const after = '農園 果物!'.repeat(400)
  assert.deepEqual(
    differenceOf(before, after).map(({ kind }) => kind),
    ['gone', 'new'],
  )
})
