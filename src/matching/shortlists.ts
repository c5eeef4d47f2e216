import { bestOf, type BestOf, offer } from './best-of.ts'

/**
 * The best `capacity` of what each of many owners is offered. Offers are noted in order and thinned out when there is no
 * more room: with thousands of owners in turn, a heap each would cost a handful of cache misses per offer.
 */
export interface Shortlists {
  capacity: number
  size: Int32Array
  score: Float64Array
  id: Int32Array
  /** The score to beat, by owner; −∞ until the owner has been thinned out. */
  floor: Float64Array
  best: BestOf
}

export function openShortlists(owners: number, capacity: number): Shortlists {
  return {
    capacity,
    size: new Int32Array(owners),
    score: new Float64Array(owners * 2 * capacity),
    id: new Int32Array(owners * 2 * capacity),
    floor: new Float64Array(owners).fill(Number.NEGATIVE_INFINITY),
    best: bestOf(capacity),
  }
}

/** Notes the offer if it may be among the best. Returns whether the floor has risen. */
export function shortlist(lists: Shortlists, owner: number, score: number, id: number): boolean {
  if (score < (lists.floor[owner] ?? 0)) return false
  const room = 2 * lists.capacity
  const size = lists.size[owner] ?? 0
  lists.score[owner * room + size] = score
  lists.id[owner * room + size] = id
  lists.size[owner] = size + 1
  if (size + 1 < room) return false
  thinOut(lists, owner)
  return true
}

/** The ids kept for the owner, in no order. */
export function shortlisted(lists: Shortlists, owner: number): Int32Array {
  if ((lists.size[owner] ?? 0) > lists.capacity) thinOut(lists, owner)
  const start = owner * 2 * lists.capacity
  return lists.id.subarray(start, start + (lists.size[owner] ?? 0))
}

function thinOut(lists: Shortlists, owner: number): void {
  const { best, capacity } = lists
  const start = owner * 2 * capacity
  for (let k = start; k < start + (lists.size[owner] ?? 0); k++)
    offer(best, lists.score[k] ?? 0, lists.id[k] ?? 0, lists.id[k] ?? 0)
  lists.score.set(best.score, start)
  lists.id.set(best.id, start)
  lists.floor[owner] = best.score[0] ?? 0
  lists.size[owner] = best.size
  best.size = 0
}
