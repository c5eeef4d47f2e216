import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { allowedChanges, editDistance } from './nearest.ts'

test('how many slips lie between two words', () => {
  const table: [string, string, number][] = [
    ['営業', '営業', 0],
    ['営業', '宮業', 1],
    ['観光', '観', 1],
    ['マケティング', 'マテケィング', 1],
    ['デザイン', 'デザン', 1],
    ['illustrator', 'ilustrater', 2],
    ['', '企画', 2],
  ]
  for (const [from, to, distance] of table) assert.equal(editDistance(from, to, 3), distance, `${from} ${to}`)
})

test('it stops counting where it is allowed to', () => {
  assert.equal(editDistance('営業', '広報企画', 1), 2)
  assert.equal(editDistance('あいうえお', 'かきくけこ', 2), 3)
})

test('the way back is as long, and nobody is nearer than oneself', () => {
  const word = fc.string({ unit: fc.constantFrom('営', '業', '企', '画'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(editDistance(a, b, 9), editDistance(b, a, 9))
      assert.equal(editDistance(a, b, 9) === 0, a === b)
    }),
  )
})

test('short words allow one slip, longer ones two, single characters none', () => {
  assert.deepEqual(['営', '営業', '営業企画', '営業企画部'].map(allowedChanges), [0, 1, 1, 2])
})
