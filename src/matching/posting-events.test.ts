import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applicationAdded, applicationDeclined } from './application-events.ts'
import { edgeAt } from './edges.ts'
import { marketOf } from './example-market.ts'
import { liveList } from './live-list.ts'
import { type MarketState, openMarket } from './market.ts'
import type { Candidates } from './pairings.ts'
import { dayExpired, postingAdded, postingClosed, postingLate } from './posting-events.ts'

const openExample = () => openMarket(marketOf(1, [[[0, 0.5, 0.5]], [[0, 0.5, 0.5]]]))
const bothTalents: Candidates = { ids: Int32Array.of(0, 1), p: Float32Array.of(0.5, 0.5), q: Float32Array.of(0.5, 0.5) }
const seenBy = (state: MarketState, talent: number) =>
  Array.from(liveList(state, talent, 9))
    .filter((edge) => edge >= 0)
    .map((edge) => edgeAt(state.edges, edge).posting)

test('a new posting is in its talents’ lists at once, and one that is closed in nobody’s', () => {
  const state = openExample()
  applicationAdded(state, 0, 0, { verified: true })
  const posting = postingAdded(state, { candidates: bothTalents, day: 3 })
  assert.equal(posting, 1)
  assert.deepEqual(seenBy(state, 1), [1, 0])
  postingClosed(state, posting)
  assert.deepEqual(seenBy(state, 1), [0])
})

test('a hundred new postings find room', () => {
  const state = openExample()
  for (let n = 1; n <= 100; n++) assert.equal(postingAdded(state, { candidates: bothTalents, day: 0 }), n)
  assert.equal(liveList(state, 0, 200).filter((edge) => edge >= 0).length, 101)
  assert.equal(state.prices.need[100], state.prices.need[0])
})

test('withdrawing and posting the same again within 30 days wins nothing', () => {
  const state = openExample()
  applicationAdded(state, 0, 0, { verified: true })
  // Declining everybody first wins nothing either.
  applicationDeclined(state, 0, 0)
  postingClosed(state, 0, { fingerprint: '湯けむり酒造:ab12', day: 10 })
  const again = postingAdded(state, { candidates: bothTalents, fingerprint: '湯けむり酒造:ab12', day: 40 })
  assert.equal(state.prices.load[again], 0.5)
  dayExpired(state, 40)
  assert.equal(state.prices.load[again], 0.5)
  dayExpired(state, 41)
  assert.equal(state.prices.load[again], 0)
})

test('after 30 days, or with another text, a posting starts afresh', () => {
  const state = openExample()
  applicationAdded(state, 0, 0, { verified: true })
  postingClosed(state, 0, { fingerprint: 'a', day: 10 })
  const another = postingAdded(state, { candidates: bothTalents, fingerprint: 'b', day: 11 })
  const muchLater = postingAdded(state, { candidates: bothTalents, fingerprint: 'a', day: 41 })
  assert.equal(state.prices.load[another], 0)
  assert.equal(state.prices.load[muchLater], 0)
  dayExpired(state, 41)
  assert.equal(state.withdrawn.size, 0)
})

test('reposting again and again passes the load on', () => {
  const state = openExample()
  applicationAdded(state, 0, 0, { verified: true })
  postingClosed(state, 0, { fingerprint: 'a', day: 1 })
  const second = postingAdded(state, { candidates: bothTalents, fingerprint: 'a', day: 2 })
  postingClosed(state, second, { fingerprint: 'a', day: 2 })
  const third = postingAdded(state, { candidates: bothTalents, fingerprint: 'a', day: 3 })
  assert.equal(state.prices.load[third], 0.5)
})

test('a posting late without a suitable applicant moves up, and back down when it is no longer late', () => {
  const state = openExample()
  const posting = postingAdded(state, { candidates: bothTalents, day: 0 })
  assert.deepEqual(seenBy(state, 0), [0, posting])
  postingLate(state, posting, { late: true })
  assert.deepEqual(seenBy(state, 0), [posting, 0])
  postingLate(state, posting, { late: false })
  assert.deepEqual(seenBy(state, 0), [0, posting])
})

test('candidates that make no sense are refused by name, and nothing is added', () => {
  const state = openExample()
  const wrong = (change: Partial<Candidates>) => () =>
    postingAdded(state, { candidates: { ...bothTalents, ...change }, day: 0 })
  assert.throws(wrong({ ids: Int32Array.of(0, 2) }), /^RangeError: candidates\.ids\[1\]/)
  assert.throws(wrong({ ids: Int32Array.of(1, 1) }), /^RangeError: candidates\.ids .*twice/)
  assert.throws(wrong({ p: Float32Array.of(0.5) }), /^RangeError: candidates\.p /)
  assert.throws(wrong({ q: Float32Array.of(0.5, Number.NaN) }), /^RangeError: candidates\.q\[1\]/)
  assert.throws(() => postingAdded(state, { candidates: bothTalents, day: -1 }), /^RangeError: day /)
  assert.throws(() => postingClosed(state, 1), /^RangeError: posting /)
  assert.throws(() => postingLate(state, -1, { late: true }), /^RangeError: posting /)
  assert.equal(state.postings, 1)
})

test('after the night nothing is kept of postings that have closed, however many came and went', () => {
  const state = openExample()
  for (let day = 1; day <= 200; day++) {
    const posting = postingAdded(state, { candidates: bothTalents, day })
    assert.deepEqual(seenBy(state, 0), [0, posting])
    postingClosed(state, posting)
    dayExpired(state, day)
  }
  assert.equal(state.edges.made, 2)
  assert.deepEqual(seenBy(state, 1), [0])
})
