import { pairOf } from './grams.ts'
import type { Placed } from './postings.ts'
import { noSlots, room, type Slots } from './slots.ts'
import { noPlace, type Store } from './store.ts'

/** Reading a text costs about as much as decoding this many places of a gram. */
export const textCost = 60

/** Slots that may hold a form, where it can begin there at the earliest, and how much of it is known to stand there. */
export interface Candidates {
  slots: Slots
  starts: Slots
  /** One bit for each unit of the form that is known to stand in its place behind the start; certain where all are set. */
  known: Slots
}

interface Pair {
  offset: number
  gram: number
  count: number
}

/** Forms longer than the bits of `known` are never certain. */
const longest = 31

/**
 * The slots that have every pair of a form (two units or more, no blank). The form cannot begin before any of its pairs
 * has been seen for the first time, and where all pairs are first seen in their places behind that start, it is there
 * for certain. Where not, it may stand there or further on, and the text must be read.
 */
export function adjacent(store: Store, form: string, within: Slots | null): Candidates {
  const [first, ...others] = pairsOf(store, form).sort((a, b) => a.count - b.count)
  if (!first) return { slots: noSlots, starts: noSlots, known: noSlots }
  let found = begun(store.anywhere.placed(first.gram), first.offset)
  if (within) found = narrowed(found, within)
  for (const pair of others) {
    if (doubtful(found, allOf(form)) * textCost < pair.count) break
    found = met(found, store.anywhere.placed(pair.gram), pair.offset)
  }
  return found
}

/** The bits of `known` when all of a form is known; impossible ones for a form that is too long. */
export function allOf(form: string): number {
  return form.length > longest ? 0xffffffff : 2 ** form.length - 1
}

function doubtful({ known }: Candidates, all: number): number {
  let count = 0
  for (const bits of known) if (bits !== all) count++
  return count
}

function pairsOf(store: Store, form: string): Pair[] {
  return Array.from({ length: form.length - 1 }, (_, offset) => {
    const gram = pairOf(form.charCodeAt(offset), form.charCodeAt(offset + 1))
    return { offset, gram, count: store.anywhere.count(gram) }
  })
}

function bitsAt(offset: number): number {
  return offset < longest - 1 ? 3 << offset : 0
}

function begun({ slots, places }: Placed, offset: number): Candidates {
  const [starts, known] = [room(slots.length), room(slots.length)]
  for (let at = 0; at < slots.length; at++) {
    const place = places[at] ?? noPlace
    starts[at] = Math.max(place - offset, 0)
    known[at] = isExact(place, offset) ? bitsAt(offset) : 0
  }
  return { slots, starts, known }
}

/** A pair seen first nearer to the beginning than its offset, or too far on to tell, is only a bound. */
function isExact(place: number, offset: number): boolean {
  return place >= offset && place < noPlace
}

/** Those that have the pair as well; a later start forgets what was known of the earlier one. */
function met(found: Candidates, { slots, places }: Placed, offset: number): Candidates {
  const { slots: mine, starts, known } = found
  let [count, other] = [0, 0]
  for (let at = 0; at < mine.length && other < slots.length; at++) {
    const slot = mine[at] ?? 0
    while (other < slots.length && (slots[other] ?? 0) < slot) other++
    if (slots[other] !== slot) continue
    const place = places[other] ?? noPlace
    const [start, bound] = [starts[at] ?? 0, Math.max(place - offset, 0)]
    const bits = isExact(place, offset) ? bitsAt(offset) : 0
    mine[count] = slot
    starts[count] = Math.max(start, bound)
    known[count++] = (bound > start ? 0 : (known[at] ?? 0)) | (bound < start ? 0 : bits)
  }
  return cut(found, count)
}

function narrowed(found: Candidates, within: Slots): Candidates {
  const { slots, starts, known } = found
  let [count, other] = [0, 0]
  for (let at = 0; at < slots.length && other < within.length; at++) {
    const slot = slots[at] ?? 0
    while (other < within.length && (within[other] ?? 0) < slot) other++
    if (within[other] !== slot) continue
    slots[count] = slot
    starts[count] = starts[at] ?? 0
    known[count++] = known[at] ?? 0
  }
  return cut(found, count)
}

function cut({ slots, starts, known }: Candidates, count: number): Candidates {
  return { slots: slots.subarray(0, count), starts: starts.subarray(0, count), known: known.subarray(0, count) }
}
