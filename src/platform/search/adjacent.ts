import { pairOf } from './grams.ts'
import { again, type Placed } from './postings.ts'
import { noSlots, room, type Slots } from './slots.ts'
import { noPlace, type Store } from './store.ts'

/** Reading a text from its beginning costs about as much as decoding this many slots of a gram. */
export const textCost = 60

/** Looking into a text behind a known start costs about as much as comparing this many places. */
const lookCost = 16

/** Slots that may hold a form, where it can begin there at the earliest, and how much of it is known to stand there. */
export interface Candidates {
  slots: Slots
  starts: Slots
  /** One bit for each unit of the form that is known to stand in its place behind the start, and `fixed`. */
  known: Slots
  /** How many are not certain, and a bit for each unit that any of them does not know. */
  open: number
  missing: number
}

/** Set where the form can stand at its start and nowhere else: a pair of it occurs only once. */
const fixed = 1 << 30

interface Pair {
  offset: number
  gram: number
  count: number
}

/** Of a form that is too long for them to be told. */
const unknown = -1

/** Forms longer than the bits of `known` that are left are never certain. */
const longest = 29

/**
 * The slots that have every pair of a form (two units or more, no blank). The form cannot begin before any of its pairs
 * has been seen for the first time, and where all pairs are first seen in their places behind that start, it is there
 * for certain. A pair that occurs once fixes the place, and another that contradicts it rules the slot out. What is left
 * is answered by the text.
 */
export function adjacent(store: Store, form: string, within: Slots | null): Candidates {
  const [first, ...others] = inCoveringOrder(pairsOf(store, form))
  if (!first) return { slots: noSlots, starts: noSlots, known: noSlots, open: 0, missing: 0 }
  const all = allOf(form)
  let found = begun(store.anywhere.placed(first.gram), first.offset, all)
  if (within) found = narrowed(found, within)
  for (const pair of others) {
    if (found.open * lookCost < pair.count) break
    if (tells(3, pair.offset, found)) found = met(found, store.anywhere.placed(pair.gram), pair.offset, all)
  }
  return seenAgain(found, store, form, all)
}

/** Where a pair was seen first somewhere before, three units in a row may tell that it stands in its place as well. */
function seenAgain(found: Candidates, { anywhere, repeats }: Store, form: string, all: number): Candidates {
  if (all === 0) return found
  let left = found
  for (let offset = 0; offset + 2 < form.length; offset++) {
    const pair = anywhere.numberOf(pairOf(form.charCodeAt(offset), form.charCodeAt(offset + 1)))
    const unit = form.charCodeAt(offset + 2)
    if (left.open * lookCost < repeats.count(pair, unit)) continue
    if (tells(7, offset, left)) left = confirmed(left, repeats.placed(pair, unit), offset, all)
  }
  return left
}

/** Whether units in a row, one bit each, hold any that is missing: what all slots know already need not be read again. */
function tells(units: number, offset: number, { missing }: Candidates): boolean {
  return missing === unknown || offset >= longest || (missing & (units << offset)) !== 0
}

function confirmed(found: Candidates, { slots, places }: Placed, offset: number, all: number): Candidates {
  const { slots: mine, starts, known } = found
  const bits = 7 << offset
  let [open, missing, other] = [0, 0, 0]
  for (let at = 0; at < mine.length; at++) {
    const slot = mine[at] ?? 0
    while (other < slots.length && (slots[other] ?? 0) < slot) other++
    const told = slots[other] === slot && ((places[other] ?? again) & (again - 1)) - offset === starts[at]
    const now = (known[at] ?? 0) | (told ? bits : 0)
    known[at] = now
    missing |= all & ~now
    if (!isAll(now, all)) open++
  }
  return { ...found, open, missing }
}

/** The bits of `known` when all of a form is known; 0, which never is enough, for a form that is too long. */
export function allOf(form: string): number {
  return form.length > longest ? 0 : 2 ** form.length - 1
}

export function isAll(known: number, all: number): boolean {
  return all > 0 && (known & all) === all
}

export function isFixed(known: number): boolean {
  return (known & fixed) !== 0
}

function pairsOf(store: Store, form: string): Pair[] {
  return Array.from({ length: form.length - 1 }, (_, offset) => {
    const gram = pairOf(form.charCodeAt(offset), form.charCodeAt(offset + 1))
    return { offset, gram, count: store.anywhere.count(gram) }
  })
}

/**
 * The rarest pair first, since it decides how many slots are looked at; then those that tell of the most units nobody told
 * of yet: every second pair makes a form certain, and the pairs between them are seldom read.
 */
function inCoveringOrder(pairs: readonly Pair[]): Pair[] {
  const left = [...pairs].sort((a, b) => a.count - b.count)
  const ordered = left.splice(0, 1)
  const told = new Set<number>()
  const news = ({ offset }: Pair) => Number(!told.has(offset)) + Number(!told.has(offset + 1))
  while (left.length > 0) {
    const { offset = 0 } = ordered.at(-1) ?? {}
    told.add(offset).add(offset + 1)
    left.sort((a, b) => news(b) - news(a) || a.count - b.count)
    ordered.push(...left.splice(0, 1))
  }
  return ordered
}

function bitsAt(offset: number): number {
  return offset < longest - 1 ? 3 << offset : 0
}

function begun({ slots, places }: Placed, offset: number, all: number): Candidates {
  const count = slots.length
  const [starts, known] = [room(count), room(count)]
  let [open, missing] = [0, 0]
  for (let at = 0; at < count; at++) {
    const seen = places[at] ?? again
    const place = seen & (again - 1)
    starts[at] = place < offset ? 0 : place - offset
    const bits = place >= offset && place < noPlace ? bitsAt(offset) : 0
    known[at] = bits | (seen < noPlace ? fixed : 0)
    missing |= all & ~bits
    if (!isAll(bits, all)) open++
  }
  return { slots, starts, known, open, missing: all === 0 ? unknown : missing }
}

/** Those that have the pair as well; a later start forgets what was known of the earlier one. */
function met(found: Candidates, { slots, places }: Placed, offset: number, all: number): Candidates {
  const { slots: mine, starts, known } = found
  let [count, open, missing, other] = [0, 0, all === 0 ? unknown : 0, 0]
  for (let at = 0; at < mine.length && other < slots.length; at++) {
    const slot = mine[at] ?? 0
    while (other < slots.length && (slots[other] ?? 0) < slot) other++
    if (slots[other] !== slot) continue
    const [start, old, seen] = [starts[at] ?? 0, known[at] ?? 0, places[other] ?? again]
    const place = seen & (again - 1)
    const once = seen < noPlace
    if (once && (place < offset || place - offset < start)) continue
    const bound = place < offset ? 0 : place - offset
    if (bound > start && isFixed(old)) continue
    // A pair seen first nearer to the beginning than its offset, or too far on to tell, is only a bound.
    const bits = place >= offset && place < noPlace && bound >= start ? bitsAt(offset) : 0
    const now = (bound > start ? 0 : old) | bits | (once ? fixed : 0)
    mine[count] = slot
    starts[count] = bound > start ? bound : start
    known[count++] = now
    missing |= all & ~now
    if (!isAll(now, all)) open++
  }
  return { ...cut(found, count), open, missing }
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

function cut({ slots, starts, known, missing }: Candidates, count: number): Candidates {
  return {
    open: count,
    missing,
    slots: slots.subarray(0, count),
    starts: starts.subarray(0, count),
    known: known.subarray(0, count),
  }
}
