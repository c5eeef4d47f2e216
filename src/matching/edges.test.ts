import assert from 'node:assert/strict'
import { test } from 'vitest'
import { addEdge, addRow, dropClosed, dropEdges, edgeAt, edgesOf, openEdges } from './edges.ts'
import { marketOf } from './example-market.ts'

const openExample = () =>
  openEdges(
    marketOf(5, [
      [
        [0, 0.5, 0.25],
        [1, 0.5, 0.5],
      ],
      [],
    ]),
  )
const postingsOf = (edges: ReturnType<typeof openExample>, talent: number) =>
  [...edgesOf(edges, talent)].map((edge) => edgeAt(edges, edge).posting)

test('the graph’s edges come first, then later ones, the newest first', () => {
  const edges = openExample()
  addEdge(edges, 0, 2, 0.75, 0.5)
  addEdge(edges, 0, 3, 0.25, 0.5)
  assert.deepEqual(postingsOf(edges, 0), [0, 1, 3, 2])
  assert.deepEqual(postingsOf(edges, 1), [])
  assert.deepEqual(edgeAt(edges, 0), { posting: 0, p: 0.5, q: 0.25, shown: 0 })
  assert.deepEqual(edgeAt(edges, 2), { posting: 2, p: 0.75, q: 0.5, shown: 0 })
})

test('dropped edges make room for the next', () => {
  const edges = openExample()
  for (let time = 0; time < 100; time++) {
    addEdge(edges, 1, 2, 0.5, 0.5)
    edges.shown[2] = 7
    dropEdges(edges, 1)
  }
  assert.equal(edges.made, 1)
  addEdge(edges, 0, 4, 0.5, 0.5)
  assert.equal(edgeAt(edges, 2).shown, 0)
  dropEdges(edges, 0)
  assert.deepEqual(postingsOf(edges, 0), [])
})

test('closing takes edges out from anywhere in a chain and leaves the others', () => {
  for (const closed of [[2], [3], [4], [2, 3], [2, 4], [3, 4], [2, 3, 4], []]) {
    const edges = openExample()
    for (const posting of [2, 3, 4]) addEdge(edges, 1, posting, 0.5, 0.5)
    const open = Uint8Array.from({ length: 5 }, (_, posting) => (closed.includes(posting) ? 0 : 1))
    dropClosed(edges, open)
    assert.deepEqual(
      postingsOf(edges, 1),
      [4, 3, 2].filter((posting) => !closed.includes(posting)),
    )
    addEdge(edges, 0, 2, 0.5, 0.5)
    assert.equal(edges.made, closed.length > 0 ? 3 : 4)
  }
})

test('thousands of later edges and talents find room, each keeping their own', () => {
  const edges = openExample()
  for (let talent = 2; talent < 500; talent++) {
    addRow(edges, talent)
    for (let posting = 0; posting < 5; posting++) addEdge(edges, talent, posting, talent / 1000, 0.5)
  }
  for (let talent = 2; talent < 500; talent++) {
    assert.deepEqual(postingsOf(edges, talent), [4, 3, 2, 1, 0])
    for (const edge of edgesOf(edges, talent)) assert.equal(edgeAt(edges, edge).p, Math.fround(talent / 1000))
  }
  assert.deepEqual(postingsOf(edges, 0), [0, 1])
})
