import {
  applicationAdded,
  type CandidateGraph,
  type Candidates,
  dayExpired,
  edgeAt,
  listShown,
  liveList,
  type MarketState,
  openMarket,
  planAhead,
  postingAdded,
  postingClosed,
  postingLate,
} from '../../src/matching/index.ts'
import type { Market } from './sight.ts'

/** Every posting that ever comes, with its candidates; ids in the order of coming. */
export type Flow = Market

/** Who makes the lists. Edges are those of the flow's graph. */
export interface Desk {
  morning(day: number, coming: readonly number[], leaving: readonly number[]): void
  list(talent: number): Int32Array
  applied(talent: number, edge: number): void
}

/** Makes all lists every morning from the open postings, without those applied to. */
export function morningDesk(flow: Flow, lists: (graph: CandidateGraph) => Int32Array): Desk {
  const { graph } = flow
  const open = new Uint8Array(graph.postings)
  const sent = new Uint8Array(graph.nbr.length)
  let today = new Int32Array(0)
  return {
    morning(_day, coming, leaving) {
      for (const posting of coming) open[posting] = 1
      for (const posting of leaving) open[posting] = 0
      const { part, origin } = openPart(graph, open, sent)
      today = lists(part).map((edge) => (edge < 0 ? -1 : origin[edge]!))
    },
    list(talent) {
      const length = today.length / graph.talents
      // What was applied to since the morning is left out at page view.
      const list = today.subarray(talent * length, (talent + 1) * length).filter((edge) => edge < 0 || !sent[edge])
      const filled = new Int32Array(length).fill(-1)
      filled.set(list)
      return filled
    },
    applied(_talent, edge) {
      sent[edge] = 1
    },
  }
}

/** The graph of what can be shown today, and which edge of the whole graph each of its edges is. */
function openPart(
  graph: CandidateGraph,
  open: Uint8Array,
  sent: Uint8Array,
): { part: CandidateGraph; origin: Int32Array } {
  const ptr = new Int32Array(graph.talents + 1)
  const kept: number[] = []
  for (let talent = 0; talent < graph.talents; talent++) {
    for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++) {
      if (open[graph.nbr[edge]!] && !sent[edge]) kept.push(edge)
    }
    ptr[talent + 1] = kept.length
  }
  const origin = Int32Array.from(kept)
  const part = {
    ...graph,
    ptr,
    nbr: origin.map((edge) => graph.nbr[edge]!),
    p: Float32Array.from(origin, (edge) => graph.p[edge]!),
    q: Float32Array.from(origin, (edge) => graph.q[edge]!),
  }
  return { part, origin }
}

interface Live {
  length: number
  life: number
  daily: number
  /** Days on which a talent of activity 1 opens a list, per day. */
  visits: number
  price: 'power' | 'dual'
  /** Whether the visits to come are rehearsed every morning. */
  ahead: boolean
}

/** The engine at page view: postings come and go by its events. */
export function liveDesk(flow: Flow, { length, life, daily, price, visits, ahead }: Live): Desk {
  const { graph, activity } = flow
  const columns = columnsOf(graph)
  const none = { ptr: new Int32Array(graph.talents + 1), nbr: new Int32Array(0), p: new Float32Array(0) }
  const state = openMarket({ ...graph, postings: 0, ...none, q: new Float32Array(0) }, { price })
  const daysLeft = (posting: number, day: number) => Math.max(0, life - day + Math.floor(posting / daily))
  return {
    morning(day, coming, leaving) {
      for (const posting of leaving) postingClosed(state, posting)
      dayExpired(state, day)
      for (const posting of coming) {
        postingAdded(state, { candidates: columns[posting]!, day })
      }
      markLate(state, day, life, daily)
      if (ahead) {
        planAhead(state, {
          visits: activity.map((opens) => opens * visits),
          daysLeft: Float32Array.from({ length: state.postings }, (_, posting) => daysLeft(posting, day)),
          length,
        })
      }
    },
    list(talent) {
      const list = liveList(state, talent, length)
      listShown(state, list)
      return list.map((edge) => (edge < 0 ? -1 : edgeTo(graph, talent, edgeAt(state.edges, edge).posting)))
    },
    applied(talent, edge) {
      applicationAdded(state, talent, graph.nbr[edge]!, { verified: true })
    },
  }
}

/** Past half its life without a suitable applicant, as far as the engine can tell, or past a third without any. */
function markLate(state: MarketState, day: number, life: number, daily: number): void {
  for (let posting = Math.max(0, (day - life) * daily); posting < state.postings; posting++) {
    const age = day - Math.floor(posting / daily)
    const isLate =
      (age > life / 2 && state.realStrongLoad[posting]! < 0.5) || (age > life / 3 && state.realLoad[posting] === 0)
    postingLate(state, posting, { late: isLate })
  }
}

/** Per posting its candidates. */
function columnsOf(graph: CandidateGraph): Candidates[] {
  const talents: number[][] = Array.from({ length: graph.postings }, () => [])
  const edges: number[][] = Array.from({ length: graph.postings }, () => [])
  for (let talent = 0; talent < graph.talents; talent++) {
    for (let edge = graph.ptr[talent]!; edge < graph.ptr[talent + 1]!; edge++) {
      talents[graph.nbr[edge]!]!.push(talent)
      edges[graph.nbr[edge]!]!.push(edge)
    }
  }
  return edges.map((column, posting) => ({
    ids: Int32Array.from(talents[posting]!),
    p: Float32Array.from(column, (edge) => graph.p[edge]!),
    q: Float32Array.from(column, (edge) => graph.q[edge]!),
  }))
}

/** The edge between the two; rows are sorted by posting. */
function edgeTo(graph: CandidateGraph, talent: number, posting: number): number {
  let low = graph.ptr[talent]!
  let high = graph.ptr[talent + 1]! - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (graph.nbr[middle]! < posting) low = middle + 1
    else high = middle
  }
  return low
}
