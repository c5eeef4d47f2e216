import { dayNumber } from './document.ts'
import { room, type Slots } from './slots.ts'
import type { Store } from './store.ts'
import { addToTally, facetOf, readTally, tallyOf } from './tally.ts'

/** What a document must be besides answering the words: all of the named conditions hold. Bounds are included. */
export interface Filters {
  /** Any of the values; an empty list asks for nothing. */
  facets?: Readonly<Record<string, readonly string[]>>
  numbers?: Readonly<Record<string, { from?: number; to?: number }>>
  /** Days as YYYY-MM-DD. */
  days?: Readonly<Record<string, { from?: string; to?: string }>>
}

export interface FacetCount {
  value: string
  count: number
}

export interface Sieved {
  slots: Slots
  /** By facet, most frequent first, then by value. */
  facets: Record<string, FacetCount[]>
}

interface Condition {
  facet: string | null
  holds: (slot: number) => boolean
}

/**
 * Keeps the slots that pass all filters and counts the values of the facets asked for. The counts of a facet leave its
 * own filter aside, so that a form can say what another choice would bring. Unknown names throw a RangeError.
 */
export function sieve(store: Store, slots: Slots, filters: Filters, facets: readonly string[]): Sieved {
  const conditions = conditionsOf(store, filters)
  const tallies = facets.map((facet) => tallyOf(store, facet))
  if (conditions.length === 0 && tallies.length === 0) return { slots, facets: {} }
  const kept = room(slots.length)
  let count = 0
  for (const slot of slots) {
    let failed: Condition | null = null
    let failures = 0
    for (const condition of conditions) {
      if (condition.holds(slot)) continue
      failed = condition
      if (++failures > 1) break
    }
    if (failures === 0) kept[count++] = slot
    if (failures < 2)
      for (const tally of tallies) if (failed === null || failed.facet === tally.facet) addToTally(tally, slot)
  }
  return {
    slots: kept.subarray(0, count),
    facets: Object.fromEntries(tallies.map((tally) => [tally.facet, readTally(store, tally)])),
  }
}

function conditionsOf(store: Store, filters: Filters): Condition[] {
  const chosen = Object.entries(filters.facets ?? {}).filter(([, values]) => values.length > 0)
  const numbers = Object.entries(filters.numbers ?? {}).map(([name, { from, to }]) => between(store, name, from, to))
  const days = Object.entries(filters.days ?? {}).map(([name, { from, to }]) =>
    between(store, name, dayBound(from), dayBound(to)),
  )
  return [...numbers, ...days, ...chosen.map(([facet, values]) => anyOf(store, facet, values))]
}

function between(store: Store, name: string, from = -Infinity, to = Infinity): Condition {
  const column = store.numbers.get(name)
  if (!column) throw new RangeError(`no number or day called ${name}`)
  const values = column.values()
  return {
    facet: null,
    holds: (slot) => {
      const value = values[slot] ?? NaN
      return value >= from && value <= to
    },
  }
}

function dayBound(day: string | undefined): number | undefined {
  return day === undefined ? undefined : dayNumber(day)
}

function anyOf(store: Store, facet: string, values: readonly string[]): Condition {
  const column = facetOf(store, facet)
  const { starts, codes } = column.lists()
  const wanted = new Uint8Array(column.size())
  for (const value of values) if (column.codeOf(value) >= 0) wanted[column.codeOf(value)] = 1
  return {
    facet,
    holds: (slot) => {
      const end = starts[slot + 1] ?? 0
      for (let at = starts[slot] ?? 0; at < end; at++) if (wanted[codes[at] ?? 0] === 1) return true
      return false
    },
  }
}
