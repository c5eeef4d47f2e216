import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { applicationAdded } from './application-events.ts'
import { edgeAt } from './edges.ts'
import { marketOf } from './example-market.ts'
import { liveList } from './live-list.ts'
import { type MarketState, openMarket } from './market.ts'

/** What talent 0 sees, as postings. */
const seenBy = (state: MarketState, talent = 0, length = 5) =>
  Array.from(liveList(state, talent, length))
    .filter((edge) => edge >= 0)
    .map((edge) => edgeAt(state.edges, edge).posting)

test('a list follows the prices of the moment: who has been applied to gives way for everybody else', () => {
  const row = [
    [0, 0.5, 0.6],
    [1, 0.5, 0.5],
  ] as const
  const state = openMarket(marketOf(2, [row, row]))
  assert.deepEqual(seenBy(state, 1), [0, 1])
  applicationAdded(state, 0, 0, { verified: true })
  assert.deepEqual(seenBy(state, 1), [1, 0])
  assert.deepEqual(seenBy(state, 0), [1])
})

test('a talent without candidates sees an empty list, and so does an empty market', () => {
  assert.deepEqual(Array.from(liveList(openMarket(marketOf(3, [[]])), 0, 2)), [-1, -1])
  assert.throws(() => liveList(openMarket(marketOf(0, [])), 0, 2), /^RangeError: talent /)
})

test('somebody who is not there, or a list of no length, is refused by name', () => {
  const state = openMarket(marketOf(1, [[[0, 1, 1]]]))
  for (const wrong of [-1, 1, 0.5, Number.NaN]) assert.throws(() => liveList(state, wrong, 3), /^RangeError: talent /)
  for (const wrong of [0, -2, Number.NaN]) assert.throws(() => liveList(state, 0, wrong), /^RangeError: length /)
})

test('loads to open a market with are checked like everything else at the boundary', () => {
  const graph = marketOf(1, [[[0, 1, 1]]])
  assert.throws(() => openMarket(graph, { load: [Number.NaN] }), /^RangeError: load\[0\]/)
  assert.throws(() => openMarket(graph, { load: [0, 0] }), /^RangeError: load /)
  assert.throws(() => openMarket(graph, { alpha: Number.NaN }), /^RangeError: alpha /)
})

const chances = fc.double({ min: 0.01, max: 1, noNaN: true })
const kinds = fc.constantFrom('power' as const, 'dual' as const)

test('a posting without applicants is never below an identical one that has some', () => {
  fc.assert(
    fc.property(chances, chances, kinds, fc.double({ min: 0.001, max: 9, noNaN: true }), (p, q, price, load) => {
      const state = openMarket(
        marketOf(2, [
          [
            [0, p, q],
            [1, p, q],
          ],
        ]),
        { price, load: [load, 0] },
      )
      assert.deepEqual(seenBy(state), [1, 0])
    }),
  )
})

test('raising a load never raises a rank', () => {
  const row = fc.array(fc.tuple(chances, chances), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(row, kinds, fc.double({ min: 0, max: 9, noNaN: true }), (pairs, price, more) => {
      const graph = marketOf(pairs.length, [pairs.map(([p, q], j) => [j, p, q] as const)])
      const rank = (extra: number) =>
        seenBy(openMarket(graph, { price, load: pairs.map((_, j) => j / 3 + (j === 0 ? extra : 0)) }), 0, 9).indexOf(0)
      assert.ok(rank(more) >= rank(0))
    }),
  )
})

test('numbering the postings otherwise changes nothing', () => {
  const row = fc.uniqueArray(fc.tuple(chances, chances), {
    minLength: 1,
    maxLength: 9,
    selector: ([p, q]) => Math.fround(Math.fround(p) * Math.fround(q)),
  })
  fc.assert(
    fc.property(row, kinds, (pairs, price) => {
      const last = pairs.length - 1
      const before = openMarket(marketOf(pairs.length, [pairs.map(([p, q], j) => [j, p, q] as const)]), { price })
      const after = openMarket(marketOf(pairs.length, [pairs.map(([p, q], j) => [last - j, p, q] as const)]), { price })
      assert.deepEqual(
        seenBy(after, 0, 9),
        seenBy(before, 0, 9).map((j) => last - j),
      )
    }),
  )
})
