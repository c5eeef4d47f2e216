import type { Slots } from './slots.ts'
import type { Store } from './store.ts'

/** Best answer first, or by a number or day of the documents (those without it come last). */
export type Sort = 'relevance' | { by: string; direction: 'ascending' | 'descending' }

/** Negative where a comes before b. */
export type Comparison = (a: number, b: number) => number

/**
 * The order of found slots: by score or column, then the newest first, then by id, so that every process that holds the
 * same documents shows the same pages. A column that the shape does not name throws a RangeError.
 */
export function orderOf(store: Store, sort: Sort, scores: Uint8Array | null, newest: string | undefined): Comparison {
  const sign = sort !== 'relevance' && sort.direction === 'ascending' ? 1 : -1
  const first = sort === 'relevance' ? (scores ?? new Uint8Array(store.used())) : columnOf(store, sort.by)
  const second = newest === undefined ? new Float64Array(store.used()) : columnOf(store, newest)
  return (a, b) => {
    const [left, right] = [first[a] ?? 0, first[b] ?? 0]
    if (left !== right) return before(left, right, sign) || byNewest(second, a, b) || byId(store, a, b)
    return byNewest(second, a, b) || byId(store, a, b)
  }
}

function byNewest(values: Float64Array, a: number, b: number): number {
  const [left, right] = [values[a] ?? 0, values[b] ?? 0]
  return left === right ? 0 : before(left, right, -1)
}

/** For numbers that are not the same; NaN comes last, two of them are equal. */
function before(left: number, right: number, sign: 1 | -1): number {
  if (left < right) return -sign
  if (left > right) return sign
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right))
}

function columnOf(store: Store, name: string): Float64Array {
  const column = store.numbers.get(name)
  if (!column) throw new RangeError(`no number or day called ${name}`)
  return column.values()
}

/** The slots of one page: sorts no more than it must. */
export function pageOf(slots: Slots, compare: Comparison, offset: number, limit: number): number[] {
  const wanted = Math.min(offset + limit, slots.length)
  if (wanted === 0) return []
  const sorted = wanted > 1000 ? Array.from(slots).sort(compare) : firstOf(slots, compare, wanted)
  return sorted.slice(offset, wanted)
}

/** Keeps a sorted list of the best so far; most slots are turned away by one comparison with its last. */
function firstOf(slots: Slots, compare: Comparison, wanted: number): number[] {
  const best: number[] = []
  for (const slot of slots) {
    if (best.length === wanted && compare(slot, best[wanted - 1] ?? 0) > 0) continue
    if (best.length === wanted) best.pop()
    best.splice(placeFor(best, slot, compare), 0, slot)
  }
  return best
}

function placeFor(best: readonly number[], slot: number, compare: Comparison): number {
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(best[middle] ?? 0, slot) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function byId(store: Store, a: number, b: number): number {
  const [left, right] = [store.ids[a] ?? '', store.ids[b] ?? '']
  if (left === right) return 0
  return left < right ? -1 : 1
}
