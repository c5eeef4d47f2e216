import assert from 'node:assert/strict'
import { test } from 'vitest'
import { occurs, placesOf, usualGuards } from './guards.ts'

test('a place name inside another does not count', () => {
  const table: [string, string, boolean][] = [
    ['東京都の会社', '京都', false],
    ['東京都と京都府', '京都', true],
    ['東京都', '東京', true],
    ['東京都', '東京都', true],
    ['東広島市', '広島市', false],
    ['大津市の寺', '津市', false],
    ['三重県津市', '津市', true],
    ['最高知見', '高知', false],
    ['高知県', '高知', true],
    ['大分類', '大分', false],
  ]
  for (const [text, word, expected] of table)
    assert.equal(occurs(text, word, usualGuards), expected, `${word} in ${text}`)
})

test('a short latin word stands alone, a long one may be a part', () => {
  const table: [string, string, boolean][] = [
    ['digital', 'it', false],
    ['itの相談', 'it', true],
    ['c++とc#', 'c', false],
    ['c言語', 'c', true],
    ['javascript', 'java', true],
    ['3月', '3', true],
    ['13月', '3', true],
  ]
  for (const [text, word, expected] of table)
    assert.equal(occurs(text, word, usualGuards), expected, `${word} in ${text}`)
})

test('every place, overlapping ones too', () => {
  assert.deepEqual([...placesOf('いいいい', 'いい', new Map())], [0, 1, 2])
  assert.deepEqual([...placesOf('京都東京都京都', '京都', usualGuards)], [0, 5])
})

test('every long word of the usual guards holds its short one', () => {
  for (const [word, longer] of usualGuards)
    for (const outer of longer) assert.ok(outer.includes(word) && outer !== word, outer)
})
