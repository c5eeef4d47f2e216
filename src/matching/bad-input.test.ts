import assert from 'node:assert/strict'
import { test } from 'vitest'
import * as engine from './index.ts'

const none: engine.CandidateGraph = {
  talents: 0,
  postings: 0,
  ptr: Int32Array.of(0),
  nbr: new Int32Array(0),
  p: new Float32Array(0),
  q: new Float32Array(0),
}
const one: engine.CandidateGraph = {
  talents: 1,
  postings: 1,
  ptr: Int32Array.of(0, 1),
  nbr: Int32Array.of(0),
  p: Float32Array.of(0.5),
  q: Float32Array.of(0.5),
}
const fine = { length: 3, price: 'power' } as const

test('an empty market answers with empty lists, everywhere', () => {
  for (const price of ['power', 'dual'] as const) {
    assert.equal(engine.batchLists(none, new Float32Array(0), { length: 3, price }).length, 0)
    const state = engine.openMarket({ ...none, talents: 1, ptr: Int32Array.of(0, 0) }, { price })
    assert.deepEqual([...engine.liveList(state, 0, 3)], [-1, -1, -1])
    engine.dayExpired(state, 1)
  }
  const settings = { candidates: 0, postings: 0 }
  assert.throws(() => engine.welfareLists([], [], 'inverse', settings), /^RangeError: candidates /)
})

test('one talent and one posting find each other, whatever the price', () => {
  for (const price of ['power', 'dual'] as const) {
    assert.deepEqual([...engine.batchLists(one, Float32Array.of(1), { length: 3, price })], [0, -1, -1])
    assert.deepEqual([...engine.liveList(engine.openMarket(one, { price }), 0, 3)], [0, -1, -1])
  }
})

test('NaN and infinities are refused with the name of the argument, whichever it is', () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    const calls: [name: string, call: () => unknown][] = [
      ['graph.p[0]', () => engine.openMarket({ ...one, p: Float32Array.of(bad) })],
      ['graph.q[0]', () => engine.batchLists({ ...one, q: Float32Array.of(bad) }, Float32Array.of(1), fine)],
      ['activity[0]', () => engine.batchLists(one, Float32Array.of(bad), fine)],
      ['length', () => engine.batchLists(one, Float32Array.of(1), { ...fine, length: bad })],
      ['alpha', () => engine.batchLists(one, Float32Array.of(1), { ...fine, alpha: bad })],
      ['kappa', () => engine.batchLists(one, Float32Array.of(1), { ...fine, kappa: bad })],
      ['mu', () => engine.batchLists(one, Float32Array.of(1), { ...fine, mu: bad })],
      ['sweeps', () => engine.batchLists(one, Float32Array.of(1), { ...fine, sweeps: bad })],
      ['load[0]', () => engine.openMarket(one, { load: [bad] })],
      ['talent', () => engine.liveList(engine.openMarket(one), bad, 3)],
      ['length', () => engine.liveList(engine.openMarket(one), 0, bad)],
      ['posting', () => engine.applicationAdded(engine.openMarket(one), 0, bad, { verified: true })],
      ['f[0]', () => engine.welfareLists([bad], [0.5], 'inverse', { candidates: 1, postings: 1 })],
      ['g[0]', () => engine.welfareLists([0.5], [bad], 'inverse', { candidates: 1, postings: 1 })],
    ]
    for (const [name, call] of calls)
      assert.throws(call, (error) => error instanceof RangeError && error.message.startsWith(name), `${name} ${bad}`)
  }
})
