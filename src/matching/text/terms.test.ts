import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Concept } from './taxonomy.ts'
import { createReader } from './terms.ts'

const concept = (id: string, parent: string | null, name: string): Concept => ({
  id,
  kind: 'skill',
  name,
  reading: 'よみ',
  parent,
  synonyms: [],
})
const read = createReader(
  [
    concept('marketing', null, 'マーケティング'),
    concept('social', 'marketing', 'SNS'),
    concept('instagram', 'social', 'インスタ'),
  ],
  [{ id: 'inn', words: [['旅館'], ['宿屋']] }],
)

test('words are counted, particles are not', () => {
  assert.deepEqual(
    [...read('旅館の女将と旅館').words],
    [
      ['旅館', 2],
      ['女将', 1],
    ],
  )
})

test('neighbouring kanji and katakana make pairs, and so do the words of a compound', () => {
  assert.deepEqual([...read('塗装業とギフト券').pairs.keys()], ['塗装', '装業', 'ぎふ', 'ふと', 'と券'])
})

test('each kanji counts, but not those of numbers', () => {
  assert.deepEqual([...read('三百本の藍染め').kanji.keys()], ['藍', '染'])
})

test('words of one group are one synonym', () => {
  assert.deepEqual([...read('旅館と宿屋').synonyms], [['inn', 2]])
})

test('a concept says something about those above it, less with each step', () => {
  const { concepts } = read('インスタ')
  assert.deepEqual([...concepts.keys()], ['instagram', 'social', 'marketing'])
  const [own, parent, grandparent] = [...concepts.values()]
  assert.ok(own! > parent! && parent! > grandparent! && grandparent! > 0)
})

test('an empty text has no terms', () => {
  for (const terms of Object.values(read(''))) assert.equal(terms.size, 0)
})
