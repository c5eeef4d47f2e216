import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { beforeEach, test } from 'vitest'
import { both, either, only, room, startAfresh } from './slots.ts'

beforeEach(startAfresh)

const slots = fc.uniqueArray(fc.nat(50)).map((list) => Uint32Array.from(list.sort((a, b) => a - b)))

test('both, either and only are what they are for sets', () => {
  fc.assert(
    fc.property(slots, slots, (a, b) => {
      startAfresh()
      assert.deepEqual([...both(a, b)], [...new Set(a).intersection(new Set(b))])
      assert.deepEqual(
        [...either(a, b)],
        [...new Set(a).union(new Set(b))].sort((x, y) => x - y),
      )
      assert.deepEqual(
        [...only(a, (slot) => slot % 2 === 0)],
        [...a].filter((slot) => slot % 2 === 0),
      )
    }),
  )
})

test('what one search was given does not overlap, however much it asks for', () => {
  const given = [10, 100_000, 5, 8_000_000, 20].map((length, at) => room(length).fill(at))
  given.forEach((list, at) => assert.ok(list.every((value) => value === at)))
  assert.deepEqual(
    given.map((list) => list.length),
    [10, 100_000, 5, 8_000_000, 20],
  )
})

test('the next search has more room where the last one ran out, and begins at its start', () => {
  room(200_000)
  startAfresh()
  const [one, other] = [room(150_000), room(50_000)]
  assert.equal(one.buffer, other.buffer)
  startAfresh()
  assert.equal(room(1).byteOffset, one.byteOffset)
})
