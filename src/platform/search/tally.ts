import type { FacetCount } from './sieve.ts'
import type { Store } from './store.ts'

interface Tally {
  facet: string
  starts: Uint32Array
  codes: Uint32Array
  counts: Uint32Array
}

/** An empty count for one facet. */
export function tallyOf(store: Store, facet: string): Tally {
  const column = facetOf(store, facet)
  return { facet, ...column.lists(), counts: new Uint32Array(column.size()) }
}

/** Counts every value of the entry in the slot. */
export function addToTally({ starts, codes, counts }: Tally, slot: number): void {
  const end = starts[slot + 1] ?? 0
  for (let at = starts[slot] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
}

/** Values that were met, the most frequent first. */
export function readTally(store: Store, { facet, counts }: Tally): FacetCount[] {
  const column = facetOf(store, facet)
  return Array.from(counts, (count, code) => ({ value: column.valueOf(code), count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
}

/** The column of a facet. Throws when there is none of that name. */
export function facetOf(store: Store, facet: string) {
  const column = store.facets.get(facet)
  if (!column) throw new RangeError(`no facet called ${facet}`)
  return column
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
