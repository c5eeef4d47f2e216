import type { CandidateGraph } from './graph.ts'
import { wider } from './growing.ts'

/**
 * The edges of a live market: the graph it was opened with, untouched, and chains of edges that came later.
 * An edge below graph.nbr.length is the graph's own; the others count on from there and are reused when dropped.
 */
export interface Edges {
  graph: CandidateGraph
  /** 0 when the talent's row in the graph has been replaced. */
  rowInUse: Uint8Array
  /** First later edge of each talent, −1 if none. */
  first: Int32Array
  next: Int32Array
  posting: Int32Array
  p: Float32Array
  q: Float32Array
  /** How often the edge was shown; `gone` when it must not be shown again. By edge, the graph's own first. */
  shown: Uint8Array
  /** Later edges ever made, and the first one free for reuse. */
  made: number
  free: number
}

/** The talent has applied: never offered again. */
export const gone = 255

export function openEdges(graph: CandidateGraph): Edges {
  const room = 64
  return {
    graph,
    rowInUse: new Uint8Array(graph.talents).fill(1),
    first: new Int32Array(graph.talents).fill(-1),
    next: new Int32Array(room),
    posting: new Int32Array(room),
    p: new Float32Array(room),
    q: new Float32Array(room),
    shown: new Uint8Array(graph.nbr.length + room),
    made: 0,
    free: -1,
  }
}

export interface Edge {
  posting: number
  p: number
  q: number
  shown: number
}

export function edgeAt({ graph, posting, p, q, shown }: Edges, edge: number): Edge {
  const later = edge - graph.nbr.length
  const times = shown[edge] ?? 0
  if (later < 0) return { posting: graph.nbr[edge] ?? 0, p: graph.p[edge] ?? 0, q: graph.q[edge] ?? 0, shown: times }
  else return { posting: posting[later] ?? 0, p: p[later] ?? 0, q: q[later] ?? 0, shown: times }
}

/** All edges of a talent: the graph's in order, then later ones, newest first. */
export function* edgesOf(edges: Edges, talent: number): Generator<number> {
  const { graph, rowInUse, first, next } = edges
  if (rowInUse[talent]) {
    const end = graph.ptr[talent + 1] ?? 0
    for (let edge = graph.ptr[talent] ?? 0; edge < end; edge++) yield edge
  }
  for (let later = first[talent] ?? -1; later >= 0; later = next[later] ?? -1) yield later + graph.nbr.length
}

/** Adds a later edge in O(1). */
export function addEdge(edges: Edges, talent: number, posting: number, p: number, q: number): void {
  const later = takeFree(edges)
  edges.posting[later] = posting
  edges.p[later] = p
  edges.q[later] = q
  edges.shown[later + edges.graph.nbr.length] = 0
  edges.next[later] = edges.first[talent] ?? -1
  edges.first[talent] = later
}

/** Drops all edges of a talent; its later ones are free for reuse. */
export function dropEdges(edges: Edges, talent: number): void {
  if (edges.rowInUse[talent]) edges.rowInUse[talent] = 0
  let later = edges.first[talent] ?? -1
  edges.first[talent] = -1
  while (later >= 0) {
    const following = edges.next[later] ?? -1
    edges.next[later] = edges.free
    edges.free = later
    later = following
  }
}

/** Drops the later edges of postings that are no longer open, so that chains stay as long as what can be shown. */
export function dropClosed(edges: Edges, open: Uint8Array): void {
  const { first, next, posting } = edges
  for (let talent = 0; talent < first.length; talent++) {
    let kept = -1
    let later = first[talent] ?? -1
    while (later >= 0) {
      const following = next[later] ?? -1
      if (open[posting[later] ?? 0]) {
        kept = later
      } else {
        if (kept < 0) first[talent] = following
        else next[kept] = following
        next[later] = edges.free
        edges.free = later
      }
      later = following
    }
  }
}

/** Room for one more talent, without edges. */
export function addRow(edges: Edges, talent: number): void {
  edges.rowInUse = wider(edges.rowInUse, talent + 1)
  const rows = edges.first.length
  edges.first = wider(edges.first, talent + 1)
  // A row that is still to come leads nowhere: edge 0 is somebody's.
  edges.first.fill(-1, rows)
  edges.rowInUse[talent] = 0
  edges.first[talent] = -1
}

function takeFree(edges: Edges): number {
  const { free } = edges
  if (free >= 0) {
    edges.free = edges.next[free] ?? -1
    return free
  }
  const later = edges.made++
  edges.next = wider(edges.next, later + 1)
  edges.posting = wider(edges.posting, later + 1)
  edges.p = wider(edges.p, later + 1)
  edges.q = wider(edges.q, later + 1)
  // Not doubled: this one is as long as the whole graph.
  const { shown, graph } = edges
  if (graph.nbr.length + later >= shown.length) {
    edges.shown = new Uint8Array(graph.nbr.length + edges.next.length)
    edges.shown.set(shown)
  }
  return later
}
