import assert from 'node:assert/strict'
import { test } from 'vitest'
import { industryChoices, industryIds, industryName, industryOf } from './industries.ts'

test('every industry can be chosen once, under its division', () => {
  const values = industryChoices.flatMap(({ choices }) => choices.map(({ value }) => value))
  assert.deepEqual(values.toSorted(), [...industryIds].toSorted())
})

test('an office’s word is understood by name and by everyday words', () => {
  assert.deepEqual(
    ['宿泊業', '小売業', '旅館', '存在しない業'].map((word) => industryOf(word) !== undefined),
    [true, true, true, false],
  )
  assert.match(industryName(industryOf('宿泊業') ?? null), /宿泊業/)
  assert.deepEqual([industryName('gone'), industryName(null)], ['gone', ''])
})
