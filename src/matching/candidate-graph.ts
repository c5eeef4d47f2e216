import { bestOf, type BestOf, drain, offer } from './best-of.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { clear } from './cover.ts'
import { coverPostings, fewest, offerOpenPostings } from './posting-search.ts'
import { type Ladder, ladderOf, rungBelow } from './ladder.ts'
import { findTalents } from './talent-search.ts'
import { coverageFor } from './talent-coverage.ts'
import { coverage, reachOf } from './coverage.ts'
import { chance, pairKeyOf } from './estimate.ts'
import type { CandidateGraph } from './graph.ts'
import { atOnce, type Steps } from './steps.ts'
import { openShortlists, shortlist, shortlisted, type Shortlists } from './shortlists.ts'

/**
 * The candidate graph of everybody in the index: per talent the best postings that share a skill with it, and per posting
 * the best talents, both by min(0, logit p) + min(0, logit q). Who shares a skill with too few is compared with everybody.
 * A talent's own choice comes first, best first, then the postings that chose it, by id.
 */
export function candidateGraph(index: CandidateIndex): CandidateGraph {
  return atOnce(candidateGraphInSteps(index))
}

/** How many talents or postings are looked at between two pauses. */
const perStep = 64

/** The same graph; nothing else may be asked of the index before it is done. */
export function* candidateGraphInSteps(index: CandidateIndex): Steps<CandidateGraph> {
  const { talents, postings, limits } = index
  const search: Search = {
    index,
    best: bestOf(limits.perTalent),
    byPosting: openShortlists(postings.owners, limits.perPosting),
    entry: new Float32Array(postings.owners),
    ladder: ladderOf(index),
    rows: new Int32Array(talents.owners * limits.perTalent).fill(-1),
  }
  for (let talent = 0; talent < talents.owners; talent++) {
    choosePostings(search, talent)
    if (talent % perStep === perStep - 1) yield
  }
  return yield* graphOf(search, yield* chosenByPostings(search))
}

interface Search {
  index: CandidateIndex
  best: BestOf
  byPosting: Shortlists
  /** The least coverage with which anybody could enter the posting's shortlist. */
  entry: Float32Array
  ladder: Ladder
  /** perTalent places per talent, −1 where empty. */
  rows: Int32Array
}

/** Finds one talent's best postings, and offers the talent to every posting that shares a skill with it. */
function choosePostings(search: Search, talent: number): void {
  const { index, best, rows, entry, ladder } = search
  const { cover, touched } = index
  const count = coverPostings(index, talent)
  let own = rungBelow(ladder, floorOf(best))
  for (let k = 0; k < count; k++) {
    const posting = touched[k] ?? 0
    const covered = cover[posting] ?? 0
    if (covered < (own[posting] ?? 0) && covered < (entry[posting] ?? 0)) continue
    if (weigh(search, talent, posting, covered)) own = rungBelow(ladder, floorOf(best))
  }
  if (count < fewest) offerOpenPostings(index, best, talent)
  clear(index, count)
  drain(best, rows, talent * index.limits.perTalent)
}

/** Offers the pair to both sides. Returns whether the talent took it. */
function weigh({ index, best, byPosting, entry }: Search, talent: number, posting: number, covered: number): boolean {
  const key = pairKeyOf(index.estimate, talent, posting, covered)
  const own = key >= floorOf(best)
  if (own) offer(best, key, posting, posting)
  if (shortlist(byPosting, posting, key, talent))
    entry[posting] = coverageFor(index, posting, byPosting.floor[posting] ?? 0)
  return own
}

function floorOf({ size, capacity, score }: BestOf): number {
  return size < capacity ? Number.NEGATIVE_INFINITY : (score[0] ?? 0)
}

/** Per talent, the postings that chose it without being chosen by it, by posting (CSR by talent). */
interface Chosen {
  ptr: Int32Array
  posting: Int32Array
}

function* chosenByPostings(search: Search): Steps<Chosen> {
  const { index, rows } = search
  const { perTalent } = index.limits
  const isNew = (talent: number, posting: number) =>
    !rows.subarray(talent * perTalent, (talent + 1) * perTalent).includes(posting)
  const fresh: Int32Array[] = []
  for (let posting = 0; posting < index.postings.owners; posting++) {
    fresh.push(talentsOf(search, posting).filter((talent) => isNew(talent, posting)))
    if (posting % perStep === perStep - 1) yield
  }
  const ptr = new Int32Array(index.talents.owners + 1)
  for (const column of fresh) for (const talent of column) ptr[talent + 1] = (ptr[talent + 1] ?? 0) + 1
  for (let talent = 0; talent < index.talents.owners; talent++)
    ptr[talent + 1] = (ptr[talent + 1] ?? 0) + (ptr[talent] ?? 0)
  const next = ptr.slice()
  const posting = new Int32Array(ptr[index.talents.owners] ?? 0)
  const put = (talent: number, id: number) => {
    const place = next[talent] ?? 0
    posting[place] = id
    next[talent] = place + 1
  }
  for (const [id, column] of fresh.entries()) for (const talent of column) put(talent, id)
  return { ptr, posting }
}

/** A posting that few share a skill with (it asks for nothing, or for something rare) is compared with everybody. */
function talentsOf({ index, byPosting }: Search, posting: number): Int32Array {
  const found = shortlisted(byPosting, posting)
  if (!index.open[posting]) return new Int32Array(0)
  else if (found.length < fewest) return findTalents(index, posting).ids
  else return found
}

/** Merges what talents and what postings chose, and estimates each pair. */
function* graphOf({ index, rows }: Search, chosen: Chosen): Steps<CandidateGraph> {
  const { talents, postings, limits } = index
  const edges = chosen.posting.length + rows.reduce((sum, posting) => sum + (posting < 0 ? 0 : 1), 0)
  const graph: CandidateGraph = {
    talents: talents.owners,
    postings: postings.owners,
    ptr: new Int32Array(talents.owners + 1),
    nbr: new Int32Array(edges),
    p: new Float32Array(edges),
    q: new Float32Array(edges),
  }
  let edge = 0
  for (let talent = 0; talent < talents.owners; talent++) {
    const own = rows.subarray(talent * limits.perTalent, (talent + 1) * limits.perTalent)
    for (const posting of own) if (posting >= 0) graph.nbr[edge++] = posting
    for (let k = chosen.ptr[talent] ?? 0; k < (chosen.ptr[talent + 1] ?? 0); k++)
      graph.nbr[edge++] = chosen.posting[k] ?? 0
    graph.ptr[talent + 1] = edge
    estimateRow(index, graph, talent)
    if (talent % perStep === perStep - 1) yield
  }
  return graph
}

function estimateRow(
  { reach, kinship, talents, postings, estimate }: CandidateIndex,
  graph: CandidateGraph,
  talent: number,
): void {
  reachOf(reach, kinship, talents, talent)
  const end = graph.ptr[talent + 1] ?? 0
  for (let edge = graph.ptr[talent] ?? 0; edge < end; edge++) {
    const posting = graph.nbr[edge] ?? 0
    const covered = coverage(reach, postings, posting)
    graph.p[edge] = chance(estimate.logitP(talent, posting, covered))
    graph.q[edge] = chance(estimate.logitQ(talent, posting, covered))
  }
}
