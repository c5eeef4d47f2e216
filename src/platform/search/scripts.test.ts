import assert from 'node:assert/strict'
import { test } from 'vitest'
import { runsOf, wordRunsOf } from './scripts.ts'

const cut = (text: string) => runsOf(text).map(({ start, end }) => text.slice(start, end))
const words = (text: string) => wordRunsOf(text).map(({ start, end }) => text.slice(start, end))

test('a text is cut where the kind of writing changes', () => {
  assert.deepEqual(cut('東京都のwebデザイン c++ 2026年'), ['東京都', 'の', 'web', 'デザイン', 'c++', '2026', '年'])
  assert.deepEqual(cut('佐々木 〆切 〇'), ['佐々木', '〆切', '〇'])
  assert.deepEqual(cut('𩸽漁'), ['𩸽漁'])
  assert.deepEqual(cut(' \n'), [])
})

test('words for the vocabulary: no hiragana, no bare numbers, no single kanji', () => {
  assert.deepEqual(words('東京都のwebデザインは2026年にc#で c'), ['東京都', 'web', 'デザイン', 'c#', 'c'])
  assert.deepEqual(words('漢'.repeat(13)), [])
})
