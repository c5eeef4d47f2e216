import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applicationAdded } from './application-events.ts'
import { edgeAt } from './edges.ts'
import { marketOf } from './example-market.ts'
import { explored } from './exploration.ts'
import { liveList } from './live-list.ts'
import { openMarket } from './market.ts'
import { postingClosed } from './posting-events.ts'

const row = Array.from({ length: 60 }, (_, j) => [j, 0.9 - j * 0.01, 0.5] as const)
const openExample = () =>
  openMarket(
    marketOf(
      60,
      Array.from({ length: 50 }, () => row),
    ),
  )

test('one slot in ten explores, with the chance it came about by', () => {
  const state = openExample()
  const list = liveList(state, 0, 20)
  const { edges, propensity } = explored(state, 0, list, 1)
  const changed = [...edges.keys()].filter((k) => edges[k] !== list[k])
  assert.equal(changed.length, 2)
  assert.deepEqual(
    changed.map((k) => Math.floor(k / 10)),
    [0, 1],
  )
  assert.deepEqual(
    changed.map((k) => propensity[k]),
    [1 / 40, 1 / 39],
  )
  assert.equal(propensity.filter((chance) => chance === 1).length, 18)
  assert.equal(new Set(edges).size, 20)
})

test('the same seed explores the same, another seed something else', () => {
  const state = openExample()
  const list = liveList(state, 3, 20)
  assert.deepEqual(explored(state, 3, list, 5), explored(state, 3, list, 5))
  assert.notDeepEqual(explored(state, 3, list, 5), explored(state, 3, list, 6))
})

test('short lists explore as rarely, taken together', () => {
  const state = openExample()
  let slots = 0
  for (let seed = 0; seed < 200; seed++) {
    const list = liveList(state, seed % 50, 5)
    slots += explored(state, seed % 50, list, seed).propensity.filter((chance) => chance < 1).length
  }
  assert.ok(slots > 60 && slots < 140, `${slots} of 1000 slots`)
})

test('everything left out gets its turn, but nothing closed or applied to', () => {
  const state = openExample()
  postingClosed(state, 59)
  applicationAdded(state, 0, 58, { verified: true })
  const turns = new Set<number>()
  for (let seed = 0; seed < 2000; seed++) {
    for (const edge of explored(state, 0, liveList(state, 0, 10), seed).edges)
      turns.add(edgeAt(state.edges, edge).posting)
  }
  assert.equal(turns.size, 58)
  assert.ok(!turns.has(59) && !turns.has(58))
})

test('where nothing is left out nothing changes, and empty places stay empty', () => {
  const state = openMarket(marketOf(2, [row.slice(0, 2)]))
  const list = liveList(state, 0, 20)
  assert.deepEqual(explored(state, 0, list, 1).edges, list)
  assert.throws(() => explored(state, 1, list, 1), /^RangeError: talent/)
  assert.throws(() => explored(state, 0, list, -1), /^RangeError: seed/)
})
