import assert from 'node:assert/strict'
import { test } from 'vitest'
import { rangeInWords, standing } from './range-in-words.ts'

test('a range is told in round ends that hold it, never finer', () => {
  const ranges: [least: number, most: number][] = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 3],
    [2, 5],
    [0, 9],
    [7, 14],
    [8, 31],
    [30, 60],
    [30, 61],
    [90, 200],
  ]
  assert.deepEqual(
    ranges.map(([least, most]) => `${least}-${most}: ${rangeInWords({ least, most })}`),
    [
      '0-0: 0〜1人',
      '0-1: 0〜1人',
      '1-1: 1〜3人',
      '1-3: 1〜3人',
      '2-5: 1〜8人',
      '0-9: 0〜15人',
      '7-14: 3〜15人',
      '8-31: 8〜60人',
      '30-60: 30〜60人',
      '30-61: 30人以上',
      '90-200: 60人以上',
    ],
  )
})

test('what came is held against the words that were shown', () => {
  const range = { least: 2, most: 5 }
  assert.deepEqual(
    [0, 1, 8, 9].map((came) => standing(range, came)),
    ['目安より少ない', '目安の中', '目安の中', '目安より多い'],
  )
  assert.equal(standing({ least: 90, most: 200 }, 900), '目安の中')
  assert.equal(standing({ least: 0, most: 0 }, 0), '目安の中')
})
