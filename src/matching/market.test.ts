import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { applicationAdded, applicationDeclined, applicationWithdrawn, listShown } from './application-events.ts'
import { edgeAt } from './edges.ts'
import { marketOf } from './example-market.ts'
import { liveList } from './live-list.ts'
import { type MarketState, openMarket, pairKey } from './market.ts'
import { dayExpired, postingAdded, postingClosed } from './posting-events.ts'
import { powerNeed } from './price.ts'
import { talentAdded, talentChanged } from './talent-events.ts'

/** The market as one would keep it on paper: everything looked up, nothing kept up to date. */
interface Paper {
  /** Chances by talent and posting. */
  pairs: Map<number, { talent: number; posting: number; p: number; q: number; shown: number }>
  /** What each application added, 0 when it no longer stands. */
  applications: Map<number, { posting: number; q: number }>
  expected: { posting: number; load: number }[]
  closed: Set<number>
  talents: number
  postings: number
  day: number
}

interface Both {
  paper: Paper
  state: MarketState
}

const chances = fc.double({ min: 0.01, max: 1, noNaN: true }).map((chance) => Math.fround(chance))
const someone = fc.nat(30)
const pairs = fc.array(fc.tuple(fc.nat(30), chances, chances), { maxLength: 5 })

/** Candidates among `count`, each once. */
function candidatesAmong(count: number, drawn: [number, number, number][]) {
  const once = new Map(count > 0 ? drawn.map(([id, p, q]) => [id % count, { p, q }]) : [])
  return {
    ids: Int32Array.from(once.keys()),
    p: Float32Array.from(once.values(), ({ p }) => p),
    q: Float32Array.from(once.values(), ({ q }) => q),
  }
}

type Deed = (both: Both) => void

const applies = fc.tuple(someone, someone, fc.boolean()).map(
  ([who, what, verified]): Deed =>
    ({ paper, state }) => {
      if (paper.talents === 0 || paper.postings === 0) return
      const [talent, posting] = [who % paper.talents, what % paper.postings]
      applicationAdded(state, talent, posting, { verified })
      const key = pairKey(talent, posting)
      if (!paper.applications.has(key)) {
        const q = paper.pairs.get(key)?.q ?? 0.5
        paper.applications.set(key, { posting, q: verified ? q : 0 })
      }
    },
)

const ends = fc.tuple(someone, someone, fc.boolean()).map(
  ([who, what, byClient]): Deed =>
    ({ paper, state }) => {
      if (paper.talents === 0 || paper.postings === 0) return
      const [talent, posting] = [who % paper.talents, what % paper.postings]
      const end = byClient ? applicationDeclined : applicationWithdrawn
      end(state, talent, posting)
      const application = paper.applications.get(pairKey(talent, posting))
      if (application) application.q = 0
    },
)

const looks = fc.tuple(someone, fc.integer({ min: 1, max: 6 })).map(
  ([who, length]): Deed =>
    ({ paper, state }) => {
      if (paper.talents === 0) return
      const list = liveList(state, who % paper.talents, length)
      listShown(state, list)
      for (const [k, posting] of onPaper(paper, who % paper.talents, length).entries()) {
        const pair = paper.pairs.get(pairKey(who % paper.talents, posting))!
        paper.expected.push({ posting, load: (pair.p * pair.q) / (k + 1) })
        pair.shown++
      }
    },
)

const publishes = pairs.map(
  (drawn): Deed =>
    ({ paper, state }) => {
      const candidates = candidatesAmong(paper.talents, drawn)
      const posting = postingAdded(state, { candidates, day: paper.day })
      assert.equal(posting, paper.postings++)
      for (const [k, talent] of candidates.ids.entries()) {
        paper.pairs.set(pairKey(talent, posting), {
          talent,
          posting,
          p: candidates.p[k]!,
          q: candidates.q[k]!,
          shown: 0,
        })
      }
    },
)

const closes = someone.map(
  (what): Deed =>
    ({ paper, state }) => {
      if (paper.postings === 0) return
      postingClosed(state, what % paper.postings)
      paper.closed.add(what % paper.postings)
    },
)

const changes = fc.tuple(someone, pairs, fc.boolean()).map(
  ([who, drawn, isNew]): Deed =>
    ({ paper, state }) => {
      const candidates = candidatesAmong(paper.postings, drawn)
      if (!isNew && paper.talents === 0) return
      const talent = isNew ? talentAdded(state, candidates) : who % paper.talents
      if (isNew) assert.equal(talent, paper.talents++)
      else talentChanged(state, talent, candidates)
      const before = new Map(paper.pairs)
      for (const [key, pair] of before) if (pair.talent === talent) paper.pairs.delete(key)
      for (const [k, posting] of candidates.ids.entries()) {
        const key = pairKey(talent, posting)
        // What went with a closed posting overnight may be forgotten, as it is never shown again.
        paper.pairs.set(key, {
          talent,
          posting,
          p: candidates.p[k]!,
          q: candidates.q[k]!,
          shown: before.get(key)?.shown ?? 0,
        })
      }
    },
)

const sleeps = fc.constant<Deed>(({ paper, state }) => {
  paper.day++
  dayExpired(state, paper.day)
  paper.expected = []
  for (const [key, { posting }] of paper.pairs) if (paper.closed.has(posting)) paper.pairs.delete(key)
})

function loadsOnPaper(paper: Paper): Float64Array {
  const loads = new Float64Array(paper.postings)
  for (const { posting, q } of paper.applications.values()) loads[posting]! += q
  for (const { posting, load } of paper.expected) loads[posting]! += load
  return loads
}

/** The list that looking everything up would give, as postings. */
function onPaper(paper: Paper, talent: number, length: number): number[] {
  const loads = loadsOnPaper(paper)
  return [...paper.pairs.values()]
    .filter(
      (pair) =>
        pair.talent === talent &&
        !paper.closed.has(pair.posting) &&
        !paper.applications.has(pairKey(talent, pair.posting)),
    )
    .map(({ posting, p, q, shown }) => ({
      posting,
      score: p * q * powerNeed({ price: 'power', alpha: 2, kappa: 0.3, mu: 0 }, loads[posting]!) * 0.5 ** shown,
    }))
    .toSorted((a, b) => b.score - a.score || a.posting - b.posting)
    .slice(0, length)
    .map(({ posting }) => posting)
}

test('whatever happens in whatever order, the market agrees with one kept on paper', () => {
  const deeds = fc.array(fc.oneof(applies, ends, looks, publishes, closes, changes, sleeps), { maxLength: 60 })
  fc.assert(
    fc.property(deeds, (story) => {
      const state = openMarket(marketOf(0, []))
      const paper: Paper = {
        pairs: new Map(),
        applications: new Map(),
        expected: [],
        closed: new Set(),
        talents: 0,
        postings: 0,
        day: 0,
      }
      for (const deed of story) deed({ paper, state })
      for (const [posting, load] of loadsOnPaper(paper).entries())
        assert.ok(Math.abs(state.prices.load[posting]! - load) < 1e-9)
      for (let talent = 0; talent < paper.talents; talent++) {
        const list = Array.from(liveList(state, talent, 40)).filter((edge) => edge >= 0)
        assert.deepEqual(
          list.map((edge) => edgeAt(state.edges, edge).posting),
          onPaper(paper, talent, 40),
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('opening a market leaves the graph as it was, and two markets on one graph know nothing of each other', () => {
  const graph = marketOf(2, [
    [
      [0, 0.5, 0.6],
      [1, 0.5, 0.5],
    ],
  ])
  const kept = structuredClone(graph)
  const [one, other] = [openMarket(graph), openMarket(graph)]
  applicationAdded(one, 0, 0, { verified: true })
  talentChanged(one, 0, { ids: Int32Array.of(1), p: Float32Array.of(1), q: Float32Array.of(1) })
  assert.deepEqual(graph, kept)
  assert.deepEqual(Array.from(liveList(other, 0, 2)), [0, 1])
})
