import assert from 'node:assert/strict'
import { test } from 'vitest'
import { marketOf } from './example-market.ts'
import { type CandidateGraph, checkGraph } from './graph.ts'

const graph = marketOf(3, [
  [
    [0, 0.5, 0.5],
    [2, 0.1, 0.9],
  ],
  [],
  [[1, 1, 0]],
])

const refusedWith = (name: RegExp, change: Partial<CandidateGraph>) =>
  assert.throws(
    () => checkGraph({ ...graph, ...change }),
    (error) => error instanceof RangeError && name.test(error.message),
  )

test('a market of any size is welcome, the empty one too', () => {
  checkGraph(graph)
  checkGraph(marketOf(0, []))
  checkGraph(marketOf(1, [[[0, 1, 1]]]))
})

test('sizes that are no sizes are refused by name', () => {
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    refusedWith(/^graph\.talents /, { talents: wrong })
    refusedWith(/^graph\.postings /, { postings: wrong })
  }
})

test('rows that do not fit the edges are refused by name', () => {
  refusedWith(/^graph\.ptr /, { ptr: Int32Array.of(0, 2, 2) })
  refusedWith(/^graph\.ptr\[0\]/, { ptr: Int32Array.of(1, 2, 2, 3) })
  refusedWith(/^graph\.ptr\[2\]/, { ptr: Int32Array.of(0, 2, 1, 3) })
  refusedWith(/^graph\.ptr\[3\]/, { ptr: Int32Array.of(0, 2, 2, 2) })
})

test('a posting that does not exist, or is named twice, is refused by its place', () => {
  refusedWith(/^graph\.nbr\[1\]/, { nbr: Int32Array.of(0, 3, 1) })
  refusedWith(/^graph\.nbr\[0\]/, { nbr: Int32Array.of(-1, 2, 1) })
  refusedWith(/^graph\.nbr\[1\].*twice/, { nbr: Int32Array.of(2, 2, 1) })
})

test('chances outside 0 to 1, or no numbers at all, are refused by their place', () => {
  for (const wrong of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    refusedWith(/^graph\.p\[1\]/, { p: Float32Array.of(0.5, wrong, 0.5) })
    refusedWith(/^graph\.q\[2\]/, { q: Float32Array.of(0.5, 0.5, wrong) })
  }
  refusedWith(/^graph\.p /, { p: Float32Array.of(0.5) })
  refusedWith(/^graph\.q /, { q: new Float32Array(4) })
})
