import { bestOf, drain, offer } from '../../src/matching/best-of.ts'
import { examinationWeights } from '../../src/matching/examination.ts'
import type { CandidateGraph } from '../../src/matching/graph.ts'
import { shuffled } from './chance.ts'

/** Lists by a score per edge: the shape of every policy that prices postings once and then sorts. */
export function listsByScore(graph: CandidateGraph, length: number, score: (edge: number) => number): Int32Array {
  const lists = new Int32Array(graph.talents * length).fill(-1)
  const best = bestOf(length)
  for (let talent = 0; talent < graph.talents; talent++) {
    for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++)
      offer(best, score(edge), graph.nbr[edge]!, edge)
    drain(best, lists, talent * length)
  }
  return lists
}

/** What the talent likes best; popularity is part of liking. */
export function naive(graph: CandidateGraph, length: number): Int32Array {
  return listsByScore(graph, length, (edge) => graph.p[edge]!)
}

/** Chance of a mutual yes. */
export function reciprocal(graph: CandidateGraph, length: number): Int32Array {
  return listsByScore(graph, length, (edge) => graph.p[edge]! * graph.q[edge]!)
}

/**
 * Reciprocal, with a ceiling on how much expected exposure a posting may take: rank by rank, each talent takes its
 * best posting that still has room, and its best one left when none has.
 */
export function exposureCap(graph: CandidateGraph, activity: Float32Array, length: number, times = 1): Int32Array {
  const v = examinationWeights('inverse', length)
  const rows = bestFirst(graph)
  const cap = (times * sum(activity) * sum(v)) / graph.postings
  const exposure = new Float64Array(graph.postings)
  // Exposure only grows, so a posting once found full is never looked at again.
  const next = graph.ptr.slice(0, -1)
  const left = graph.ptr.slice(0, -1)
  const used = new Uint8Array(graph.nbr.length)
  const lists = new Int32Array(graph.talents * length).fill(-1)
  for (let k = 0; k < length; k++) {
    for (const talent of shuffled(graph.talents, 1)) {
      const end = graph.ptr[talent + 1]!
      while (next[talent]! < end && (used[next[talent]!] || exposure[graph.nbr[rows[next[talent]!]!]!]! >= cap))
        next[talent]!++
      while (left[talent]! < end && used[left[talent]!]) left[talent]!++
      const place = next[talent]! < end ? next[talent]! : left[talent]!
      if (place >= end) continue
      used[place] = 1
      lists[talent * length + k] = rows[place]!
      exposure[graph.nbr[rows[place]!]!]! += activity[talent]! * v[k]!
    }
  }
  return lists
}

/** The edges of every row, best pair first. */
function bestFirst(graph: CandidateGraph): Int32Array {
  const rows = new Int32Array(graph.nbr.length)
  for (let talent = 0; talent < graph.talents; talent++) {
    const start = graph.ptr[talent]!
    const best = bestOf(graph.ptr[talent + 1]! - start)
    for (let edge = start; edge < graph.ptr[talent + 1]!; edge++)
      offer(best, graph.p[edge]! * graph.q[edge]!, graph.nbr[edge]!, edge)
    drain(best, rows, start)
  }
  return rows
}

/** Entropic optimal transport of the talents' attention to the postings, each owed the same share (Sinkhorn). */
export function sinkhorn(graph: CandidateGraph, activity: Float32Array, length: number, epsilon = 0.05): Int32Array {
  const kernel = Float64Array.from(graph.p, (p, edge) => Math.exp((p * graph.q[edge]!) / epsilon))
  const column = new Float64Array(graph.postings).fill(1)
  const owed = sum(activity) / graph.postings
  for (let step = 0; step < 50; step++) {
    const arriving = new Float64Array(graph.postings)
    for (let talent = 0; talent < graph.talents; talent++) {
      let row = 0
      for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++)
        row += kernel[edge]! * column[graph.nbr[edge]!]!
      const scale = row > 0 ? activity[talent]! / row : 0
      for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++)
        arriving[graph.nbr[edge]!]! += kernel[edge]! * scale
    }
    if (settle(column, arriving, (sum) => (sum > 0 ? owed / sum : 1)) < 1e-3) break
  }
  return listsByScore(graph, length, (edge) => kernel[edge]! * column[graph.nbr[edge]!]!)
}

/**
 * Stable matching with transferable utility (Choo–Siow), solved by iterative proportional fitting as in Tomita et al.,
 * "Fast and Examination-agnostic Reciprocal Recommendation in Matching Markets", RecSys 2023: joint utility p + q, everybody of mass 1.
 * @param column where to begin, and on return where it ended, so that the next morning can begin there
 */
export function tu(
  graph: CandidateGraph,
  length: number,
  beta: number,
  column = new Float64Array(graph.postings).fill(1),
): Int32Array {
  const kernel = Float64Array.from(graph.p, (p, edge) => Math.exp((p + graph.q[edge]!) / (2 * beta)))
  for (let step = 0; step < 50; step++) {
    const arriving = new Float64Array(graph.postings)
    for (let talent = 0; talent < graph.talents; talent++) {
      let row = 0
      for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++)
        row += kernel[edge]! * column[graph.nbr[edge]!]!
      const alone = unmatchedRoot(row)
      for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++)
        arriving[graph.nbr[edge]!]! += kernel[edge]! * alone
    }
    if (settle(column, arriving, unmatchedRoot) < 1e-3) break
  }
  return listsByScore(graph, length, (edge) => kernel[edge]! * column[graph.nbr[edge]!]!)
}

/** The root x of x² + sum·x = 1, written so that large sums lose no digits. */
function unmatchedRoot(sum: number): number {
  return 2 / (sum + Math.sqrt(sum * sum + 4))
}

/** Updates the columns' scales; returns the largest relative change. */
function settle(column: Float64Array, arriving: Float64Array, scale: (sum: number) => number): number {
  let moved = 0
  for (let posting = 0; posting < column.length; posting++) {
    const next = scale(arriving[posting]!)
    moved = Math.max(moved, Math.abs(next / column[posting]! - 1))
    column[posting] = next
  }
  return moved
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k]!
  return total
}
