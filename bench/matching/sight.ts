import { bestOf, drain, offer } from '../../src/matching/best-of.ts'
import type { CandidateGraph } from '../../src/matching/graph.ts'
import { normal } from './chance.ts'
import { logitP, logitQ, skills, type World } from './world.ts'

/** What the engine sees of a world (noisy estimates) and what is true, edge by edge. */
export interface Market {
  graph: CandidateGraph
  activity: Float32Array
  trueP: Float32Array
  trueQ: Float32Array
}

export interface Sight {
  /** Standard deviation of the engine's error in the logit, 0.4 unless told. */
  noise: number
  perTalent: number
  perPosting: number
}

/** Every policy ranks the same candidates: the best per talent, and the best per posting, by the engine's own estimates. */
export function lookAt(world: World, { noise, perTalent, perPosting }: Sight): Market {
  const pairs = nearPairs(world, noise)
  const kept = new Uint8Array(pairs.posting.length)
  keepBest(pairs.ptr, pairs.key, pairs.posting, perTalent, kept)
  keepBestPerPosting(pairs, world.postings, perPosting, kept)
  return marketOf(world, pairs, kept, noise)
}

interface Pairs {
  ptr: Int32Array
  posting: Int32Array
  coverage: Float32Array
  key: Float32Array
}

/** All pairs that share a skill. */
function nearPairs(world: World, noise: number): Pairs {
  const wanted = postingsBySkill(world)
  const ptr = new Int32Array(world.talents + 1)
  const cover = new Float32Array(world.postings)
  const touched: number[] = []
  const found = { posting: growing(Int32Array), coverage: growing(Float32Array), key: growing(Float32Array) }
  for (let talent = 0; talent < world.talents; talent++) {
    touched.length = 0
    for (let k = world.talentPtr[talent]!; k < world.talentPtr[talent + 1]!; k++) {
      for (const { posting, weight } of wanted[world.talentSkill[k]!]!) {
        if (cover[posting] === 0) touched.push(posting)
        cover[posting]! += weight * world.talentLevel[k]!
      }
    }
    touched.sort((a, b) => a - b)
    for (const posting of touched) {
      const coverage = cover[posting]!
      cover[posting] = 0
      const { p, q } = seen(world, talent, posting, coverage, noise)
      found.posting.push(posting)
      found.coverage.push(coverage)
      found.key.push(Math.min(0, p) + Math.min(0, q))
    }
    ptr[talent + 1] = found.posting.length()
  }
  return { ptr, posting: found.posting.take(), coverage: found.coverage.take(), key: found.key.take() }
}

/** The engine's estimates in the logit: right but for a random error. */
function seen(world: World, talent: number, posting: number, coverage: number, noise: number) {
  return {
    p: logitP(world, talent, posting, coverage) + noise * normal(world.seed * 1000 + 11, talent, posting),
    q: logitQ(world, posting, coverage) + noise * normal(world.seed * 1000 + 12, talent, posting),
  }
}

function postingsBySkill(world: World): { posting: number; weight: number }[][] {
  const wanted: { posting: number; weight: number }[][] = Array.from({ length: skills }, () => [])
  for (let posting = 0; posting < world.postings; posting++) {
    for (let k = world.postingPtr[posting]!; k < world.postingPtr[posting + 1]!; k++) {
      wanted[world.postingSkill[k]!]!.push({ posting, weight: world.postingWeight[k]! })
    }
  }
  return wanted
}

/** Marks the best `count` entries of every row. */
function keepBest(ptr: Int32Array, key: Float32Array, id: Int32Array, count: number, kept: Uint8Array): void {
  const best = bestOf(count)
  const row = new Int32Array(count)
  for (let owner = 0; owner + 1 < ptr.length; owner++) {
    for (let pair = ptr[owner]!; pair < ptr[owner + 1]!; pair++) offer(best, key[pair]!, id[pair]!, pair)
    const filled = drain(best, row, 0)
    for (let k = 0; k < filled; k++) kept[row[k]!] = 1
  }
}

function keepBestPerPosting(pairs: Pairs, postings: number, count: number, kept: Uint8Array): void {
  const best = Array.from({ length: postings }, () => bestOf(count))
  for (let pair = 0; pair < pairs.posting.length; pair++)
    offer(best[pairs.posting[pair]!]!, pairs.key[pair]!, pair, pair)
  const column = new Int32Array(count)
  for (const one of best) {
    const filled = drain(one, column, 0)
    for (let k = 0; k < filled; k++) kept[column[k]!] = 1
  }
}

function marketOf(world: World, pairs: Pairs, kept: Uint8Array, noise: number): Market {
  const edges = kept.reduce((sum, one) => sum + one, 0)
  const ptr = new Int32Array(world.talents + 1)
  const nbr = new Int32Array(edges)
  const [p, q, trueP, trueQ] = [0, 0, 0, 0].map(() => new Float32Array(edges)) as [
    Float32Array<ArrayBuffer>,
    Float32Array<ArrayBuffer>,
    Float32Array<ArrayBuffer>,
    Float32Array<ArrayBuffer>,
  ]
  let edge = 0
  for (let talent = 0; talent < world.talents; talent++) {
    for (let pair = pairs.ptr[talent]!; pair < pairs.ptr[talent + 1]!; pair++) {
      if (!kept[pair]) continue
      const posting = pairs.posting[pair]!
      const coverage = pairs.coverage[pair]!
      const estimate = seen(world, talent, posting, coverage, noise)
      nbr[edge] = posting
      p[edge] = sigmoid(estimate.p)
      q[edge] = sigmoid(estimate.q)
      trueP[edge] = sigmoid(
        logitP(world, talent, posting, coverage) + 0.7 * normal(world.seed * 1000 + 13, talent, posting),
      )
      trueQ[edge] = sigmoid(logitQ(world, posting, coverage) + 0.5 * normal(world.seed * 1000 + 14, talent, posting))
      edge++
    }
    ptr[talent + 1] = edge
  }
  return {
    graph: { talents: world.talents, postings: world.postings, ptr, nbr, p, q },
    activity: world.activity,
    trueP,
    trueQ,
  }
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** A typed array that grows by half. */
function growing<T extends Int32Array | Float32Array>(kind: new (n: number) => T) {
  let values = new kind(1 << 20)
  let filled = 0
  return {
    push(value: number) {
      if (filled === values.length) {
        const wider = new kind(Math.ceil(filled * 1.5))
        wider.set(values)
        values = wider
      }
      values[filled++] = value
    },
    length: () => filled,
    take: () => values.slice(0, filled) as T,
  }
}
