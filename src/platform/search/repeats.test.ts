import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createRepeats } from './repeats.ts'

const unit = (character: string) => character.charCodeAt(0)

test('three units in a row are told by slot with the first place that was noted', () => {
  const repeats = createRepeats()
  repeats.append(7, unit('を'), 0, 12)
  repeats.append(7, unit('を'), 0, 40)
  repeats.append(7, unit('を'), 3, 5)
  repeats.append(7, unit('が'), 3, 9)
  assert.equal(repeats.count(7, unit('を')), 2)
  const { slots, places } = repeats.placed(7, unit('を'))
  assert.deepEqual([...slots], [0, 3])
  // The highest bit says that there are more.
  assert.deepEqual([...places], [12 | 0x8000, 5])
  assert.deepEqual([...repeats.placed(7, unit('が')).slots], [3])
})

test('what was never noted is nowhere: another pair, another unit, no pair at all', () => {
  const repeats = createRepeats()
  repeats.append(7, unit('を'), 0, 12)
  for (const [pair, next] of [
    [8, 'を'],
    [7, 'ん'],
    [-1, 'を'],
  ] as const) {
    assert.equal(repeats.count(pair, unit(next)), 0)
    assert.deepEqual([...repeats.placed(pair, unit(next)).slots], [])
  }
})

test('pairs beyond what fits into one number are not noted rather than mixed up with others', () => {
  const repeats = createRepeats()
  repeats.append(1 << 19, unit('を'), 0, 1)
  assert.equal(repeats.count(1 << 19, unit('を')), 0)
  repeats.append((1 << 19) - 1, unit('を'), 0, 1)
  assert.equal(repeats.count((1 << 19) - 1, unit('を')), 1)
})
