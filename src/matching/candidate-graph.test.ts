import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { candidateGraph } from './candidate-graph.ts'
import { unindexPosting } from './candidate-index.ts'
import { indexOf, skillsOf } from './example-index.ts'
import { checkGraph } from './graph.ts'
import { findPostings } from './posting-search.ts'

const flat = Array.from({ length: 30 }, () => -1)

test('an empty market has an empty graph', () => {
  const graph = candidateGraph(indexOf(flat, [], []))
  checkGraph(graph)
  assert.deepEqual([graph.talents, graph.postings, graph.nbr.length], [0, 0, 0])
})

test('every posting has candidates, even one that asks for nothing or for what nobody has', () => {
  const talents = Array.from({ length: 300 }, (_, i) => skillsOf([i % 5, 0.8]))
  const popular = Array.from({ length: 50 }, (_, j) => skillsOf([j % 5, 1]))
  const graph = candidateGraph(
    indexOf(flat, talents, [...popular, [], skillsOf([29, 1])], { perTalent: 5, perPosting: 10 }),
  )
  checkGraph(graph)
  assert.equal(new Set(graph.nbr).size, 52)
})

test('a posting that no talent would have chosen chooses its own', () => {
  // Each talent has five better ones.
  const talents = Array.from({ length: 40 }, () => skillsOf([0, 1], [1, 0.4]))
  const better = Array.from({ length: 20 }, () => skillsOf([0, 1]))
  const graph = candidateGraph(indexOf(flat, talents, [...better, skillsOf([1, 1])], { perTalent: 5, perPosting: 25 }))
  assert.equal(graph.nbr.filter((posting) => posting === 20).length, 25)
})

test('a closed posting has no place in the graph', () => {
  const index = indexOf(flat, [skillsOf([0, 1])], [skillsOf([0, 1]), skillsOf([0, 1])])
  unindexPosting(index, 0)
  assert.deepEqual(Array.from(candidateGraph(index).nbr), [1])
})

const rows = fc.array(
  fc.array(fc.record({ concept: fc.nat(11), amount: fc.double({ min: 0.35, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 80 },
)
const families = Array.from({ length: 12 }, (_, k) => (k % 4 === 0 ? -1 : k - (k % 4)))

test('the graph is sound, and begins each row with what a search for that talent finds', () => {
  fc.assert(
    fc.property(rows, rows, (talents, postings) => {
      const index = indexOf(families, talents, postings, { perTalent: 6, perPosting: 4 })
      const graph = candidateGraph(index)
      checkGraph(graph)
      for (let talent = 0; talent < talents.length; talent++) {
        const own = findPostings(index, talent)
        const start = graph.ptr[talent]!
        assert.deepEqual(Array.from(graph.nbr.subarray(start, start + own.ids.length)), Array.from(own.ids))
        for (const [k, p] of own.p.entries()) assert.ok(Math.abs(graph.p[start + k]! - p) < 1e-6)
      }
    }),
    { numRuns: 40 },
  )
})
