import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createGramLists } from './gram-lists.ts'
import { createGrams, gramsOf, pairOf } from './grams.ts'

const shown = (gram: number) =>
  gram > 0xffff ? String.fromCharCode(gram >>> 16, gram & 0xffff) : String.fromCharCode(gram)

test('a form asks for its pairs; what stands alone between blanks asks for itself', () => {
  assert.deepEqual(gramsOf('営業企画').map(shown), ['営業', '業企', '企画'])
  assert.deepEqual(gramsOf('営').map(shown), ['営'])
  assert.deepEqual(gramsOf('営業 の 件').map(shown), ['営業', 'の', '件'])
  assert.deepEqual(gramsOf('いいいい').map(shown), ['いい'])
  assert.deepEqual(gramsOf(''), [])
})

test('numbers are given in order of appearance and found again, through all growing', () => {
  const grams = createGrams()
  const many = Array.from({ length: 20_000 }, (_, at) => pairOf(0x4e00 + (at % 500), 0x3041 + Math.floor(at / 500)))
  many.forEach((gram, at) => assert.equal(grams.add(gram), at))
  many.forEach((gram, at) => assert.deepEqual([grams.add(gram), grams.find(gram)], [at, at]))
  assert.equal(grams.find(pairOf(1, 1)), -1)
})

test('single units and pairs are kept apart, pairs with their places', () => {
  const lists = createGramLists('places')
  const pair = pairOf(0x55b6, 0x696d)
  lists.append(0x55b6, 3)
  lists.append(pair, 3, 40)
  lists.append(pair, 9, 2)
  assert.deepEqual([...lists.slots(0x55b6)], [3])
  assert.deepEqual([...lists.placed(pair).places], [40, 2])
  assert.deepEqual([lists.count(pair), lists.count(0x696d), lists.count(pairOf(2, 2))], [2, 0, 0])
})
