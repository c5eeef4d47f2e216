import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { createMapper } from './mapper.ts'
import type { Concept } from './taxonomy.ts'

const concept = (id: string, name: string, ...synonyms: string[]): Concept => ({
  id,
  kind: 'skill',
  name,
  reading: 'よみ',
  parent: null,
  synonyms,
})
const taxonomy = [
  concept('sake-brewing', '日本酒', '酒蔵', '杜氏'),
  concept('instagram', 'Instagram運用', 'インスタ'),
  concept('sales', '営業'),
  concept('sales-planning', '営業企画'),
  concept('heritage', '老舗', 'のれん'),
  concept('acquisition', 'M&A', 'のれん'),
]
const mapper = createMapper(taxonomy, [{ id: '1', words: [['インスタ', 'insta'], ['写真共有']] }])
const weights = (text: string) => Object.fromEntries(mapper.concepts(text).map(({ id, weight }) => [id, weight]))

test('a text is read as concepts, heaviest first, each with the words that led there', () => {
  assert.deepEqual(mapper.concepts('杜氏のいる酒蔵です。インスタを始めたい'), [
    { id: 'sake-brewing', weight: 0.75, words: ['杜氏', '酒蔵'] },
    { id: 'instagram', weight: 0.5, words: ['インスタ'] },
  ])
})

test('concepts of equal weight come in the order of their ids', () => {
  assert.deepEqual(
    mapper.concepts('酒蔵の営業。インスタ').map(({ id }) => id),
    ['instagram', 'sake-brewing', 'sales'],
  )
})

test('a word that two concepts share counts half for each', () => {
  const { heritage, acquisition } = weights('のれん')
  assert.equal(heritage, acquisition)
  assert.ok(heritage! < weights('老舗').heritage!)
})

test('a word inside a longer one counts less than alone', () => {
  const { sales, 'sales-planning': planning } = weights('営業企画')
  assert.ok(sales! < planning!)
  assert.equal(planning, weights('営業').sales)
})

test('another writing from the dictionary counts, a looser synonym does not', () => {
  assert.ok(weights('instaで発信').instagram! > 0.4)
  assert.deepEqual(weights('写真共有で発信'), {})
})

test('a keyword repeated a hundred times stays at most one', () => {
  assert.ok(weights('酒蔵。'.repeat(100))['sake-brewing']! <= 1)
})

test('words without a concept are handed to the operator, compounds whole, each once', () => {
  assert.deepEqual(mapper.unmapped('活版印刷の名刺と酒蔵、活版印刷の歴史を30年'), ['活版印刷', '名刺', '歴史'])
})

test('an empty text, symbols alone and lone surrogates are about nothing', () => {
  for (const text of ['', '  ', '!?#☆', '\ud800', '🍶'.repeat(50)]) {
    assert.deepEqual(mapper.concepts(text), [])
    assert.deepEqual(mapper.unmapped(text), [])
  }
})

test('whatever is typed, weights lie between 0 and 1 and the same text gives the same answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('酒蔵', '営業企画', 'のれん', 'インスタ', 'の', '。', 'x', '\udfff'), { maxLength: 40 }),
      (words) => {
        const text = words.join('')
        const mapped = mapper.concepts(text)
        for (const { weight } of mapped) assert.ok(weight > 0 && weight <= 1)
        assert.deepEqual(mapper.concepts(text), mapped)
      },
    ),
  )
})
