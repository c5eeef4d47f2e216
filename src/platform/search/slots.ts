/** Ascending numbers of documents inside an index, none twice. */
export type Slots = Uint32Array<ArrayBuffer>

export const noSlots: Slots = new Uint32Array(0)

// Lists of one search are laid into one array that the next search uses again: made anew they would keep the garbage
// collector busy for a third of the time. A search never waits, so only one goes on at a time.
let pool: Slots = new Uint32Array(1 << 16)
let taken = 0
let missed = 0
const largestPool = 1 << 22

/** An array for this search, holding anything; valid until `startAfresh`. */
export function room(length: number): Slots {
  taken += length
  if (taken > pool.length) {
    missed += length
    taken -= length
    return new Uint32Array(length)
  }
  return pool.subarray(taken - length, taken)
}

/** Begins a search: whatever `room` gave out before may be written over. */
export function startAfresh(): void {
  if (missed > 0 && pool.length < largestPool) pool = new Uint32Array(Math.min(largestPool, 2 * (pool.length + missed)))
  taken = 0
  missed = 0
}

/** The slots that are in both. */
export function both(a: Slots, b: Slots): Slots {
  const kept = room(Math.min(a.length, b.length))
  let count = 0
  let j = 0
  for (let i = 0; i < a.length && j < b.length; i++) {
    const slot = a[i] ?? 0
    while (j < b.length && (b[j] ?? 0) < slot) j++
    if (b[j] === slot) kept[count++] = slot
  }
  return kept.subarray(0, count)
}

/** The slots that are in either. */
export function either(a: Slots, b: Slots): Slots {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all = room(a.length + b.length)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0]
    all[count++] = left < right ? left : right
    if (left <= right) i++
    if (right <= left) j++
  }
  while (i < a.length) all[count++] = a[i++] ?? 0
  while (j < b.length) all[count++] = b[j++] ?? 0
  return all.subarray(0, count)
}

/** The slots that pass. */
export function only(slots: Slots, passes: (slot: number, at: number) => boolean): Slots {
  const kept = room(slots.length)
  let count = 0
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    if (passes(slot, at)) kept[count++] = slot
  }
  return kept.subarray(0, count)
}
