import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applicationAdded, applicationDeclined, applicationWithdrawn, listShown } from './application-events.ts'
import { edgeAt } from './edges.ts'
import { marketOf } from './example-market.ts'
import { liveList } from './live-list.ts'
import { openMarket } from './market.ts'
import { dayExpired } from './posting-events.ts'

const openExample = () =>
  openMarket(
    marketOf(2, [
      [
        [0, 0.5, 0.5],
        [1, 0.25, 0.5],
      ],
      [[0, 0.5, 0.75]],
    ]),
  )

test('an application adds its acceptance chance to the load, the same one twice adds it once', () => {
  const state = openExample()
  applicationAdded(state, 1, 0, { verified: true })
  applicationAdded(state, 1, 0, { verified: true })
  assert.equal(state.prices.load[0], 0.75)
})

test('only verified talents add load', () => {
  const state = openExample()
  applicationAdded(state, 1, 0, { verified: false })
  assert.equal(state.prices.load[0], 0)
  assert.deepEqual(Array.from(liveList(state, 1, 1)), [-1])
})

test('withdrawing or being declined takes out what was put in, once, and the posting does not come back to that talent', () => {
  for (const end of [applicationWithdrawn, applicationDeclined]) {
    const state = openExample()
    applicationAdded(state, 0, 0, { verified: true })
    applicationAdded(state, 1, 0, { verified: true })
    end(state, 1, 0)
    end(state, 1, 0)
    assert.equal(state.prices.load[0], 0.5)
    assert.deepEqual(Array.from(liveList(state, 1, 1)), [-1])
  }
})

test('an end without a beginning changes nothing', () => {
  const state = openExample()
  applicationDeclined(state, 1, 0)
  assert.equal(state.prices.load[0], 0)
})

test('someone who found the posting by search counts as an even chance', () => {
  const state = openExample()
  applicationAdded(state, 1, 1, { verified: true })
  assert.equal(state.prices.load[1], 0.5)
})

test('a list that was shown raises today’s load by rank, and fades for that talent', () => {
  const state = openExample()
  const list = liveList(state, 0, 3)
  listShown(state, list)
  assert.equal(state.prices.load[0], 0.5 * 0.5)
  assert.equal(state.prices.load[1], 0.5 * 0.25 * 0.5)
  assert.equal(edgeAt(state.edges, list[0]!).shown, 1)
})

test('shown again and again it comes later and later, but is never lost', () => {
  const state = openExample()
  for (let day = 0; day < 400; day++) {
    const list = liveList(state, 0, 2)
    assert.ok(list[1]! >= 0, `day ${day}`)
    listShown(state, list)
    dayExpired(state, day)
  }
})

test('overnight the expected goes and the real stays', () => {
  const state = openExample()
  listShown(state, liveList(state, 0, 3))
  applicationAdded(state, 1, 0, { verified: true })
  dayExpired(state, 1)
  assert.deepEqual(Array.from(state.prices.load), [0.75, 0])
})

test('ids and edges that are not there are refused by name', () => {
  const state = openExample()
  assert.throws(() => applicationAdded(state, 2, 0, { verified: true }), /^RangeError: talent /)
  assert.throws(() => applicationWithdrawn(state, 0, 2), /^RangeError: posting /)
  assert.throws(() => applicationDeclined(state, 0, -1), /^RangeError: posting /)
  assert.throws(() => listShown(state, Int32Array.of(0, 3)), /^RangeError: list\[1\]/)
})

test('a list longer than any before is taken in too', () => {
  const state = openExample()
  listShown(state, liveList(state, 0, 100))
  assert.equal(state.prices.load[0], 0.25)
})
