import { performance } from 'node:perf_hooks'
import {
  batchLists,
  candidateGraph,
  type CandidateIndex,
  findTalents,
  indexPosting,
  indexTalent,
  kinshipOf,
  openCandidateIndex,
  openMarket,
  pairKey,
  postingAdded,
  type Skill,
} from '../../src/matching/index.ts'
import { checkWhole, forPeople, readSettings } from './settings.ts'
import { createWorld, logitP, logitQ, skills, type World } from './world.ts'

const defaults = {
  talents: 500_000,
  postings: 20_000,
  arrivals: 500,
  seed: 1,
  length: 20,
  perTalent: 64,
  perPosting: 200,
}

/** Part D of docs/matching.md, Benchmarks: how long candidates, lists and new postings take in a market the size of the country. */
export async function scale(args: string[]): Promise<void> {
  await forPeople(() => {
    const settings = readSettings(args, defaults)
    const { talents, postings, arrivals, seed, length, perTalent, perPosting } = settings
    checkWhole('talents', talents, 1, 2_000_000)
    checkWhole('postings', postings, 1, 100_000)
    checkWhole('arrivals', arrivals, 1, 10_000)
    // The last postings of the world are kept back, to arrive one by one at the end.
    const world = createWorld({ talents, postings: postings + arrivals, seed, zipf: 0.6 })
    const index = openCandidateIndex(kinshipOf(parents()), estimateOf(world), { perTalent, perPosting })
    const entered = timed(() => enter(index, world, postings))
    const graph = timed(() => candidateGraph(index))
    const lists = timed(() => batchLists(graph.value, world.activity, { length, price: 'power' }))
    const arrived = arrive(index, graph.value, world, postings)
    const withoutCandidate = postings - new Set(graph.value.nbr).size
    print({
      talents,
      postings,
      edges: graph.value.nbr.length,
      index: entered.seconds,
      graph: graph.seconds,
      graphCpu: graph.cpu,
      solve: lists.seconds,
      solveCpu: lists.cpu,
      arrivalMedian: arrived[arrived.length >> 1]!,
      arrivalP95: arrived[Math.floor(arrived.length * 0.95)]!,
      withoutCandidate,
      rss: Math.round((process.resourceUsage().maxRSS / 1024 / 1024) * 100) / 100,
    })
  })
}

/** In every family of 25 skills five are headings, each with four skills below it. */
function parents(): number[] {
  return Array.from({ length: skills }, (_, skill) => (skill % 5 === 0 ? -1 : skill - (skill % 5)))
}

function estimateOf(world: World) {
  return {
    logitP: (talent: number, posting: number, coverage: number) => logitP(world, talent, posting, coverage),
    logitQ: (_: number, posting: number, coverage: number) => logitQ(world, posting, coverage),
    highestKey: (posting: number, coverage: number) =>
      pairKey(-3.4 + 4 * coverage + world.popularity[posting]! + 0.8, logitQ(world, posting, coverage)),
  }
}

function enter(index: CandidateIndex, world: World, postings: number): void {
  for (let talent = 0; talent < world.talents; talent++) {
    indexTalent(index, rowOf(world.talentPtr, world.talentSkill, world.talentLevel, talent))
  }
  for (let posting = 0; posting < postings; posting++) indexPosting(index, needsOf(world, posting))
}

function needsOf(world: World, posting: number): Skill[] {
  return rowOf(world.postingPtr, world.postingSkill, world.postingWeight, posting)
}

function rowOf(ptr: Int32Array, concept: Int32Array, amount: Float32Array, owner: number): Skill[] {
  const row: Skill[] = []
  for (let k = ptr[owner]!; k < ptr[owner + 1]!; k++) row.push({ concept: concept[k]!, amount: amount[k]! })
  return row
}

/** Lets the postings kept back arrive in the live market: indexed, their talents found, in those talents' lists. Milliseconds each, sorted. */
function arrive(
  index: CandidateIndex,
  graph: ReturnType<typeof candidateGraph>,
  world: World,
  first: number,
): number[] {
  const state = openMarket(graph)
  const took: number[] = []
  for (let posting = first; posting < world.postings; posting++) {
    const needs = needsOf(world, posting)
    took.push(
      timed(() => {
        const id = indexPosting(index, needs)
        postingAdded(state, { candidates: findTalents(index, id), day: 0 })
      }).seconds * 1000,
    )
  }
  return took.sort((a, b) => a - b)
}

function timed<T>(work: () => T): { value: T; seconds: number; cpu: number } {
  const began = performance.now()
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
}

function print(result: Record<string, number>): void {
  const {
    talents,
    postings,
    edges,
    index,
    graph,
    graphCpu,
    solve,
    solveCpu,
    arrivalMedian,
    arrivalP95,
    withoutCandidate,
    rss,
  } = result as Record<string, number> & Record<'talents', number>
  console.log(
    `${talents} talents × ${postings} postings, ${edges} candidate pairs, ${withoutCandidate} postings without a candidate`,
  )
  console.log(`${'index'.padEnd(34)}${index!.toFixed(1)} s`)
  console.log(
    `${'candidate graph'.padEnd(34)}${graph!.toFixed(1)} s, of which ${graphCpu!.toFixed(1)} s on a processor   (goal at 500,000 × 20,000: at most 85)`,
  )
  console.log(
    `${'solve, lists of 20'.padEnd(34)}${solve!.toFixed(1)} s, of which ${solveCpu!.toFixed(1)} s on a processor   (goal: at most 18)`,
  )
  console.log(
    `${'a new posting to its top talents'.padEnd(34)}${arrivalMedian!.toFixed(2)} ms median, ${arrivalP95!.toFixed(2)} ms p95   (goal: median at most 1)`,
  )
  console.log(`${'most memory (RSS)'.padEnd(34)}${rss} GB   (goal: at most 1.2)`)
  console.log(JSON.stringify(result))
}
