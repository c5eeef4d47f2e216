import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { type BatchOptions, batchLists } from './batch-lists.ts'
import { marketOf, postingsOn } from './example-market.ts'
import type { CandidateGraph } from './graph.ts'

const options: BatchOptions = { length: 3, price: 'power' }
const lists = (graph: CandidateGraph, activity: number[], more: Partial<BatchOptions> = {}) =>
  batchLists(graph, Float32Array.from(activity), { ...options, ...more })

test('an empty market gives empty lists', () => {
  assert.equal(lists(marketOf(0, []), []).length, 0)
  assert.deepEqual(Array.from(lists(marketOf(0, [[]]), [1])), [-1, -1, -1])
  assert.deepEqual(Array.from(lists(marketOf(5, [[], []]), [1, 0])), [-1, -1, -1, -1, -1, -1])
})

test('one talent with one posting is shown it', () => {
  assert.deepEqual(Array.from(lists(marketOf(1, [[[0, 0.2, 0.2]]]), [0.5])), [0, -1, -1])
})

test('a list holds edges, best first, filled up with −1', () => {
  const graph = marketOf(9, [
    [
      [7, 0.1, 0.5],
      [3, 0.9, 0.5],
    ],
    [[5, 0.5, 0.5]],
  ])
  assert.deepEqual(Array.from(lists(graph, [1, 1])), [1, 0, -1, 2, -1, -1])
})

test('equal postings go by id', () => {
  const graph = marketOf(4, [
    [
      [3, 0.5, 0.5],
      [0, 0.5, 0.5],
      [2, 0.5, 0.5],
      [1, 0.5, 0.5],
    ],
  ])
  assert.deepEqual(postingsOn(graph, lists(graph, [0])), [0, 1, 2])
})

test('what everybody likes does not go to everybody: the second talent is led to the posting nobody has', () => {
  const taste = [
    [0, 0.6, 0.6],
    [1, 0.5, 0.5],
  ] as const
  const graph = marketOf(2, [taste, taste])
  const fair = lists(graph, [1, 1], { length: 1 })
  assert.deepEqual(
    postingsOn(graph, fair).toSorted((a, b) => a - b),
    [0, 1],
  )
  const plain = lists(graph, [1, 1], { length: 1, alpha: 0 })
  assert.deepEqual(postingsOn(graph, plain), [0, 0])
})

test('a posting that already has suitable applicants gives way', () => {
  const graph = marketOf(2, [
    [
      [0, 0.5, 0.6],
      [1, 0.5, 0.5],
    ],
  ])
  assert.deepEqual(postingsOn(graph, lists(graph, [1], { load: [2, 0], length: 2 })), [1, 0])
})

test('what has been shown twice comes after what is new', () => {
  const graph = marketOf(2, [
    [
      [0, 0.5, 0.6],
      [1, 0.5, 0.5],
    ],
  ])
  assert.deepEqual(postingsOn(graph, lists(graph, [1], { shown: Uint8Array.of(2, 0), length: 2 })), [1, 0])
})

test('a posting late without a suitable applicant comes before an equal one', () => {
  const graph = marketOf(2, [
    [
      [0, 0.5, 0.6],
      [1, 0.5, 0.6],
    ],
  ])
  assert.deepEqual(postingsOn(graph, lists(graph, [1], { late: [0, 1], length: 2 })), [1, 0])
})

test('the same call gives the same bytes, and leaves its arguments alone', () => {
  const row = [0, 1, 2, 3].map((j) => [j, 0.2 + 0.1 * j, 0.3 + 0.05 * j] as const)
  const graph = marketOf(4, [row, row.toReversed(), row.slice(1)])
  const kept = structuredClone(graph)
  assert.deepEqual(lists(graph, [0.3, 0.2, 0.9]), lists(graph, [0.3, 0.2, 0.9]))
  assert.deepEqual(graph, kept)
})

test('who chose first chooses again once the others have: a second sweep mends what the first could not foresee', () => {
  // The busiest talent takes posting 0 by a hair; only then does the other turn out to have no choice.
  const graph = marketOf(2, [
    [
      [0, 0.5, 0.51],
      [1, 0.5, 0.5],
    ],
    [[0, 0.5, 0.5]],
  ])
  assert.deepEqual(postingsOn(graph, lists(graph, [1, 0.9], { length: 1, sweeps: 1 })), [0, 0])
  assert.deepEqual(postingsOn(graph, lists(graph, [1, 0.9], { length: 1, sweeps: 2 })), [1, 0])
})

test('whatever is wrong with the arguments is refused by its name', () => {
  const graph = marketOf(1, [[[0, 0.5, 0.5]]])
  const refuses = (name: RegExp, activity: number[], more: Partial<BatchOptions>) =>
    assert.throws(
      () => lists(graph, activity, more),
      (error) => error instanceof RangeError && name.test(error.message),
    )
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -0.1]) refuses(/^activity\[0\]/, [wrong], {})
  refuses(/^activity /, [], {})
  refuses(/^activity /, [1, 1], {})
  for (const wrong of [0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    refuses(/^length /, [1], { length: wrong })
    refuses(/^sweeps /, [1], { sweeps: wrong })
  }
  refuses(/^examination /, [1], { examination: 'flat' as 'log' })
  refuses(/^price /, [1], { price: 'free' as 'dual' })
  refuses(/^load\[0\]/, [1], { load: [Number.NaN] })
  refuses(/^load /, [1], { load: [] })
  refuses(/^late /, [1], { late: [] })
  refuses(/^shown /, [1], { shown: new Uint8Array(2) })
})

/** Markets whose scores hardly ever tie. */
const markets = fc
  .record({ talents: fc.integer({ min: 1, max: 8 }), postings: fc.integer({ min: 1, max: 8 }), seed: fc.nat(1e6) })
  .map(({ talents, postings, seed }) => {
    let state = seed + 1
    const next = () => (state = (state * 48271) % 2147483647) / 2147483647
    const rows = Array.from({ length: talents }, () =>
      Array.from({ length: postings }, (_, j) => [j, next(), next()] as const).filter(() => next() < 0.8),
    )
    return { graph: marketOf(postings, rows), rows, activity: Array.from({ length: talents }, next), next }
  })

const pricesOfBothKinds = fc.constantFrom('power' as const, 'dual' as const)

test('numbering the postings otherwise changes no list', () => {
  fc.assert(
    fc.property(markets, pricesOfBothKinds, ({ graph, rows, activity }, price) => {
      const renamed = (posting: number) => graph.postings - 1 - posting
      const other = marketOf(
        graph.postings,
        rows.map((row) => row.map(([j, p, q]) => [renamed(j), p, q] as const).toReversed()),
      )
      const before = postingsOn(graph, lists(graph, activity, { price }))
      const after = postingsOn(other, lists(other, activity, { price }))
      assert.deepEqual(
        after,
        before.map((j) => (j < 0 ? -1 : renamed(j))),
      )
    }),
  )
})

test('numbering the talents otherwise changes no list', () => {
  fc.assert(
    fc.property(markets, pricesOfBothKinds, ({ graph, rows, activity }, price) => {
      const other = marketOf(graph.postings, rows.toReversed())
      const before = postingsOn(graph, lists(graph, activity, { price }))
      const after = postingsOn(other, lists(other, activity.toReversed(), { price }))
      const turned = Array.from({ length: graph.talents }, (_, i) =>
        after.slice(3 * (graph.talents - 1 - i), 3 * (graph.talents - i)),
      ).flat()
      assert.deepEqual(turned, before)
    }),
  )
})

test('raising the load of a posting never raises its rank', () => {
  fc.assert(
    fc.property(
      markets,
      pricesOfBothKinds,
      fc.double({ min: 0, max: 5, noNaN: true }),
      ({ graph, activity }, price, more) => {
        const raised = 0
        const length = graph.postings
        // One talent at a time: with several, the others would move too.
        const alone = marketOf(graph.postings, [
          Array.from({ length: graph.ptr[1]! }, (_, k) => [graph.nbr[k]!, graph.p[k]!, graph.q[k]!] as const),
        ])
        const load = Array.from({ length: graph.postings }, (_, j) => (j * 0.37) % 2)
        const rank = (extra: number) =>
          postingsOn(
            alone,
            lists(alone, activity.slice(0, 1), {
              price,
              length,
              load: load.map((l, j) => (j === raised ? l + extra : l)),
            }),
          ).indexOf(raised)
        assert.ok(rank(more) >= rank(0))
      },
    ),
  )
})

test('a posting without applicants is never below an identical one that has some', () => {
  fc.assert(
    fc.property(
      markets,
      pricesOfBothKinds,
      fc.double({ min: 1e-3, max: 5, noNaN: true }),
      ({ rows, activity, graph }, price, busy) => {
        const twin = graph.postings
        const doubled = marketOf(
          twin + 1,
          rows.map((row) =>
            row.flatMap(([j, p, q]) =>
              j === 0
                ? ([
                    [0, p, q],
                    [twin, p, q],
                  ] as const)
                : ([[j, p, q]] as const),
            ),
          ),
        )
        const load = Array.from({ length: twin + 1 }, (_, j) => (j === 0 ? busy : 0))
        const shown = lists(
          doubled,
          activity.map(() => 0),
          { price, load, length: twin + 1 },
        )
        for (let talent = 0; talent < doubled.talents; talent++) {
          const order = postingsOn(doubled, shown.subarray(talent * (twin + 1), (talent + 1) * (twin + 1)))
          if (order.includes(0)) assert.ok(order.indexOf(twin) < order.indexOf(0))
        }
      },
    ),
  )
})
