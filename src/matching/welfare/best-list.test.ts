import assert from 'node:assert/strict'
import { test } from 'vitest'
import { seededDraws } from '../random/mersenne-twister.ts'
import { bestList, type Choice } from './best-list.ts'
import { examinations, examined } from './examination.ts'

const value = (list: ArrayLike<number>, { liked, worth, v }: Choice) =>
  Array.from(list).reduce((sum, j, rank) => sum + Math.min(1, liked[j]! * v[rank]!) * worth[j]!, 0)

test('no other order of five postings is better, whatever the examination function', () => {
  const draws = seededDraws(12)
  for (const examination of examinations) {
    for (let round = 0; round < 40; round++) {
      const liked = Float64Array.from({ length: 5 }, () => draws.random())
      // Some are worth less than nothing: there the candidate would only push others back.
      const worth = Float64Array.from({ length: 5 }, () => draws.random() * 1.2 - 0.2)
      const choice = { liked, worth, v: examined(examination, 5) }
      const best = Math.max(...orders([0, 1, 2, 3, 4]).map((order) => value(order, choice)))
      assert.ok(Math.abs(value(bestList(choice), choice) - best) < 1e-12)
    }
  }
})

test('a list names every posting once', () => {
  const liked = Float64Array.of(0.9, 0.9, 0.1)
  const worth = Float64Array.of(0.2, 0.9, 0.9)
  assert.deepEqual([...bestList({ liked, worth, v: examined('inverse', 3) })], [1, 0, 2])
  assert.deepEqual(new Set(bestList({ liked, worth, v: examined('natural-log', 3) })), new Set([0, 1, 2]))
})

test('where the head is cut, a posting less liked but worth as much gains by standing there', () => {
  // 0.69 · 1.44 just reaches 1, so 0.95 at the head would waste a third of its chance.
  const choice = { liked: Float64Array.of(0.95, 0.69), worth: Float64Array.of(1, 1), v: examined('natural-log', 2) }
  assert.deepEqual([...bestList(choice)], [1, 0])
  assert.deepEqual([...bestList({ ...choice, v: examined('inverse', 2) })], [0, 1])
})

test('a list of one', () => {
  const one = Float64Array.of(0.5)
  for (const examination of examinations) {
    assert.deepEqual([...bestList({ liked: one, worth: one, v: examined(examination, 1) })], [0])
  }
})

function orders(ids: number[]): number[][] {
  if (ids.length <= 1) return [ids]
  return ids.flatMap((head) => orders(ids.filter((id) => id !== head)).map((rest) => [head, ...rest]))
}
