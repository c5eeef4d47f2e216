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

/** The same by the book: every row of the whole table kept. */
function byTheBook(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, row) =>
    Array.from({ length: to.length + 1 }, (_, column) => (row === 0 ? column : row)),
  )
  for (let row = 1; row <= from.length; row++)
    for (let column = 1; column <= to.length; column++) {
      const replaced = table[row - 1]![column - 1]! + Number(from[row - 1] !== to[column - 1])
      const swaps = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const swapped = swaps ? table[row - 2]![column - 2]! + 1 : Infinity
      table[row]![column] = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, replaced, swapped)
    }
  return table[from.length]![to.length]!
}

test('it is what the table by the book says, or one more than was allowed', () => {
  const word = fc.string({ unit: fc.constantFrom('営', '業', '企'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      assert.equal(editDistance(a, b, most), Math.min(byTheBook(a, b), most + 1))
    }),
    { numRuns: 3000 },
  )
})

test('words longer than any before have room', () => {
  assert.equal(editDistance(`あ${'い'.repeat(300)}う`, `え${'お'.repeat(300)}か`, 400), 302)
})

test('short words allow one slip, longer ones two, single characters none', () => {
  assert.deepEqual(['営', '営業', '営業企画', '営業企画部'].map(allowedChanges), [0, 1, 1, 2])
})
