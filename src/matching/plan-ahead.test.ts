import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { applicationAdded } from './application-events.ts'
import { marketOf, postingsOn } from './example-market.ts'
import { liveList } from './live-list.ts'
import { openMarket } from './market.ts'
import { planAhead, planAheadInSteps } from './plan-ahead.ts'
import { dayExpired, postingAdded, postingClosed } from './posting-events.ts'

/** Posting 0 can be served by everybody, posting 1 only by the first talent, who suits posting 0 a little better. */
const rare = marketOf(2, [
  [
    [0, 0.5, 0.8],
    [1, 0.5, 0.7],
  ],
  ...Array.from({ length: 20 }, () => [[0, 0.5, 0.8]] as [number, number, number][]),
])

const daily = new Float32Array(21).fill(0.1)

test('whoever is one of few who suit a posting sees it first, though today both need somebody alike', () => {
  const state = openMarket(rare, { price: 'dual' })
  assert.deepEqual(postingsOn(rare, liveList(state, 0, 2)), [0, 1])
  planAhead(state, { visits: daily, daysLeft: [30, 30], length: 2 })
  assert.deepEqual(postingsOn(rare, liveList(state, 0, 2)), [1, 0])
})

test('what is promised is what the visits to come bring: days · visits · v · p · s(q)', () => {
  const one = marketOf(1, [[[0, 0.5, 0.45]], [[0, 0.5, 0.45]]])
  const state = openMarket(one, { price: 'dual' })
  planAhead(state, { visits: Float32Array.of(0.5, 0.25), daysLeft: [10], length: 3 })
  // At q = 0.45 half of the applicants count as strong.
  assert.ok(Math.abs(state.prices.ahead[0]! - 10 * 0.75 * 0.5 * 0.5) < 1e-6)
})

test('who has few days left is dearer than its like with many', () => {
  const alike = marketOf(
    2,
    Array.from({ length: 10 }, () => [
      [0, 0.5, 0.8],
      [1, 0.5, 0.8],
    ]),
  )
  const state = openMarket(alike, { price: 'dual' })
  planAhead(state, { visits: new Float32Array(10).fill(0.1), daysLeft: [30, 3], length: 2 })
  assert.ok(state.prices.strongNeed[1]! > state.prices.strongNeed[0]!)
})

test('who never comes promises nothing, and what has closed or was applied to is promised to nobody', () => {
  const state = openMarket(rare, { price: 'dual' })
  applicationAdded(state, 0, 1, { verified: true })
  planAhead(state, { visits: daily, daysLeft: [30, 30], length: 2 })
  assert.equal(state.prices.ahead[1], 0)
  assert.ok(state.prices.ahead[0]! > 0)
  postingClosed(state, 0)
  planAhead(state, { visits: daily, daysLeft: [0, 30], length: 2 })
  assert.deepEqual(Array.from(state.prices.ahead), [0, 0])
  const asleep = openMarket(rare, { price: 'dual' })
  planAhead(asleep, { visits: new Float32Array(21), daysLeft: [30, 30], length: 2 })
  assert.deepEqual(Array.from(asleep.prices.ahead), [0, 0])
})

test('the plan holds for the day and what comes after it: a posting published later is looked at as of today', () => {
  const state = openMarket(rare, { price: 'dual' })
  planAhead(state, { visits: daily, daysLeft: [30, 30], length: 2 })
  const planned = state.prices.strongNeed[0]!
  dayExpired(state, 1)
  assert.equal(state.prices.strongNeed[0], planned)
  const candidates = { ids: Int32Array.of(0), p: Float32Array.of(0.5), q: Float32Array.of(0.8) }
  const late = postingAdded(state, { candidates, day: 1 })
  assert.equal(state.prices.strongNeed[late], 1)
  assert.equal(state.prices.need[late], 0, 'all are priced alike, planned for or not')
  assert.equal(liveList(state, 0, 3).length, 3)
})

test('planning twice says the same, in one go or in steps, and no promise is below nothing', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  const row = fc.uniqueArray(fc.tuple(fc.nat(4), chance, chance), { selector: ([posting]) => posting, maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 100 }),
      fc.array(chance, { minLength: 100 }),
      (rows, comes) => {
        const state = openMarket(marketOf(5, rows), { price: 'dual' })
        const visits = Float32Array.from(rows, (_, talent) => comes[talent]!)
        const outlook = { visits, daysLeft: [0, 1, 5, 20, 30], length: 3 }
        planAhead(state, outlook)
        const first = Array.from(state.prices.ahead)
        assert.ok(first.every((promise) => promise >= 0))
        assert.equal(first[0], 0)
        assert.equal([...planAheadInSteps(state, outlook)].length, 3 * Math.floor(rows.length / 64))
        assert.deepEqual(Array.from(state.prices.ahead), first)
      },
    ),
  )
})

test('an outlook that does not fit the market is refused by name', () => {
  const state = openMarket(rare)
  const outlook = { visits: daily, daysLeft: [30, 30], length: 2 }
  assert.throws(() => planAhead(state, { ...outlook, visits: new Float32Array(1) }), /^RangeError: visits /)
  assert.throws(() => planAhead(state, { ...outlook, visits: daily.map(() => -1) }), /^RangeError: visits\[0\] /)
  assert.throws(() => planAhead(state, { ...outlook, daysLeft: [30] }), /^RangeError: daysLeft /)
  assert.throws(() => planAhead(state, { ...outlook, daysLeft: [30, Number.NaN] }), /^RangeError: daysLeft\[1\] /)
  assert.throws(() => planAhead(state, { ...outlook, length: 0 }), /^RangeError: length /)
})
