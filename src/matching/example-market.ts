import type { CandidateGraph } from './graph.ts'

/** A market small enough to read in a test: per talent its candidates as [posting, p, q]. */
export function marketOf(
  postings: number,
  rows: readonly (readonly (readonly [number, number, number])[])[],
): CandidateGraph {
  const edges = rows.flat()
  const ptr = new Int32Array(rows.length + 1)
  for (const [talent, row] of rows.entries()) ptr[talent + 1] = (ptr[talent] ?? 0) + row.length
  return {
    talents: rows.length,
    postings,
    ptr,
    nbr: Int32Array.from(edges, ([posting]) => posting),
    p: Float32Array.from(edges, ([, p]) => p),
    q: Float32Array.from(edges, ([, , q]) => q),
  }
}

/** The postings behind a list of edges; −1 stays −1. */
export function postingsOn(graph: CandidateGraph, list: ArrayLike<number>): number[] {
  return Array.from(list, (edge) => (edge < 0 ? -1 : (graph.nbr[edge] ?? -1)))
}
