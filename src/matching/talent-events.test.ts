import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applicationAdded, listShown } from './application-events.ts'
import { edgeAt } from './edges.ts'
import { marketOf } from './example-market.ts'
import { liveList } from './live-list.ts'
import { type MarketState, openMarket } from './market.ts'
import { talentAdded, talentChanged } from './talent-events.ts'

const openExample = () =>
  openMarket(
    marketOf(3, [
      [
        [0, 0.5, 0.5],
        [1, 0.5, 0.5],
      ],
    ]),
  )
const candidates = (...pairs: [number, number][]) => ({
  ids: Int32Array.from(pairs, ([posting]) => posting),
  p: Float32Array.from(pairs, ([, p]) => p),
  q: new Float32Array(pairs.length).fill(0.5),
})
const seenBy = (state: MarketState, talent: number) =>
  Array.from(liveList(state, talent, 9))
    .filter((edge) => edge >= 0)
    .map((edge) => edgeAt(state.edges, edge).posting)

test('a changed profile brings other postings', () => {
  const state = openExample()
  talentChanged(state, 0, candidates([2, 0.9], [1, 0.1]))
  assert.deepEqual(seenBy(state, 0), [2, 1])
})

test('what was applied to stays gone and what was shown stays faded, through any number of changes', () => {
  const state = openExample()
  applicationAdded(state, 0, 0, { verified: true })
  listShown(state, liveList(state, 0, 1))
  for (let time = 0; time < 3; time++) {
    talentChanged(state, 0, candidates([0, 0.9], [1, 0.5], [2, 0.4]))
    assert.deepEqual(seenBy(state, 0), [2, 1])
  }
})

test('changing a thousand times takes no more room than changing once', () => {
  const state = openExample()
  for (let time = 0; time < 1000; time++) talentChanged(state, 0, candidates([time % 3, 0.5], [(time + 1) % 3, 0.4]))
  assert.equal(state.edges.made, 2)
})

test('a new talent gets a list of their own', () => {
  const state = openExample()
  const talent = talentAdded(state, candidates([2, 0.3]))
  assert.equal(talent, 1)
  assert.deepEqual(seenBy(state, talent), [2])
  for (let n = 2; n < 50; n++) assert.equal(talentAdded(state, candidates([0, 0.3])), n)
  assert.deepEqual(seenBy(state, 49), [0])
})

test('a talent or a posting that is not there is refused by name', () => {
  const state = openExample()
  assert.throws(() => talentChanged(state, 1, candidates()), /^RangeError: talent /)
  assert.throws(() => talentChanged(state, 0, candidates([3, 0.5])), /^RangeError: candidates\.ids\[0\]/)
  assert.throws(() => talentAdded(state, candidates([0, 2])), /^RangeError: candidates\.p\[0\]/)
  assert.equal(state.talents, 1)
})
