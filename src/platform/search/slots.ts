/** Ascending numbers of documents inside an index, none twice. */
export type Slots = Uint32Array<ArrayBuffer>

export const noSlots: Slots = new Uint32Array(0)

/** The slots that are in both. */
export function both(a: Slots, b: Slots): Slots {
  const kept = new Uint32Array(Math.min(a.length, b.length))
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
  const all = new Uint32Array(a.length + b.length)
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
  const kept = new Uint32Array(slots.length)
  let count = 0
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    if (passes(slot, at)) kept[count++] = slot
  }
  return kept.subarray(0, count)
}
