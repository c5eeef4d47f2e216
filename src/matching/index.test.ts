import assert from 'node:assert/strict'
import { test } from 'vitest'
import * as engine from './index.ts'

/** A market of somebody else's making: plain arrays, dense, with everybody a candidate for everything. */
function foreignMarket(talents: number, postings: number): engine.CandidateGraph {
  const pair = (i: number, j: number, salt: number) => ((i * 7919 + j * 104729 + salt * 31) % 997) / 997
  const every = Array.from({ length: talents * postings }, (_, k) => [Math.floor(k / postings), k % postings] as const)
  return {
    talents,
    postings,
    ptr: Int32Array.from({ length: talents + 1 }, (_, i) => i * postings),
    nbr: Int32Array.from(every, ([, j]) => j),
    p: Float32Array.from(every, ([i, j]) => 0.05 + 0.5 * pair(i, j, 1) + (j < postings / 10 ? 0.4 : 0)),
    q: Float32Array.from(every, ([i, j]) => 0.1 + 0.8 * pair(i, j, 2)),
  }
}

/** Expected suitable applications per posting, under 1/k. */
function loadsOf(
  graph: engine.CandidateGraph,
  lists: Int32Array,
  activity: Float32Array,
  length: number,
): Float64Array {
  const loads = new Float64Array(graph.postings)
  for (const [place, edge] of lists.entries()) {
    if (edge < 0) continue
    const rank = (place % length) + 1
    loads[graph.nbr[edge]!]! += (activity[Math.floor(place / length)]! * graph.p[edge]! * graph.q[edge]!) / rank
  }
  return loads
}

const graph = foreignMarket(400, 60)
const activity = new Float32Array(400).fill(0.5)
const length = 5
const lists = (options: Partial<engine.BatchOptions> = {}) =>
  engine.batchLists(graph, activity, { length, price: 'power', ...options })
const least = (made: Int32Array) => Math.min(...loadsOf(graph, made, activity, length))
const total = (made: Int32Array) => loadsOf(graph, made, activity, length).reduce((sum, load) => sum + load, 0)

test('every list holds edges of its own talent, each posting once', () => {
  for (const price of ['power', 'dual'] as const) {
    const made = lists({ price })
    assert.equal(made.length, 400 * length)
    for (let talent = 0; talent < 400; talent++) {
      const own = made.subarray(talent * length, (talent + 1) * length)
      assert.ok(own.every((edge) => edge >= graph.ptr[talent]! && edge < graph.ptr[talent + 1]!))
      assert.equal(new Set(Array.from(own, (edge) => graph.nbr[edge])).size, length)
    }
  }
})

test('the price lifts the neediest posting far above what reciprocal ranking leaves it', () => {
  const plain = least(lists({ alpha: 0 }))
  assert.ok(least(lists()) > 3 * plain + 0.1, `${least(lists())} against ${plain}`)
  assert.ok(least(lists({ price: 'dual' })) > 3 * plain + 0.1)
})

test('alpha is the one policy knob: the higher, the more the neediest get and the less all together', () => {
  const steps = [0, 1, 2, 4].map((alpha) => lists({ alpha }))
  for (let k = 1; k < steps.length; k++) {
    assert.ok(least(steps[k]!) >= least(steps[k - 1]!) * 0.98)
    assert.ok(total(steps[k]!) <= total(steps[k - 1]!) * 1.001)
  }
})

test('one list at page view is the list of the batch where nothing has been planned yet', () => {
  const state = engine.openMarket(graph)
  const one = { ...foreignMarket(1, 60) }
  assert.deepEqual(
    engine.liveList(state, 0, length),
    engine.batchLists(one, Float32Array.of(1), { length, price: 'power', sweeps: 1 }),
  )
})

test('talents served one after the other at page view spread like a batch', () => {
  const state = engine.openMarket(graph)
  const made = new Int32Array(400 * length)
  for (let talent = 0; talent < 400; talent++) {
    const list = engine.liveList(state, talent, length)
    engine.listShown(state, list)
    made.set(list, talent * length)
  }
  assert.ok(least(made) > 0.6 * least(lists()), `${least(made)} against ${least(lists())}`)
})

test('the lists of the published tables come through the same door', () => {
  const made = engine.welfareLists([0.9, 0.1, 0.8, 0.2], [0.5, 0.5, 0.5, 0.5], 'inverse', {
    candidates: 2,
    postings: 2,
  })
  assert.deepEqual(
    [...made].toSorted((a, b) => a - b),
    [0, 0, 1, 1],
  )
})
