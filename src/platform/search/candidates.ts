import { again, type Placed } from './postings.ts'
import { room, type Slots } from './slots.ts'
import { noPlace } from './store.ts'

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

/** Of a form that is too long for them to be told. */
const unknown = -1

/** Forms longer than the bits of `known` that are left are never certain. */
const longest = 29

function bitsAt(offset: number): number {
  return offset < longest - 1 ? 3 << offset : 0
}

/** All slots of the first pair that is looked at. */
export function begun({ slots, places }: Placed, offset: number, all: number): Candidates {
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
export function met(found: Candidates, { slots, places }: Placed, offset: number, all: number): Candidates {
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

/** Those that are still asked about. */
export function narrowed(found: Candidates, within: Slots): Candidates {
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

/** Whether units in a row, one bit each, hold any that is missing: what all slots know already need not be read again. */
export function tells(units: number, offset: number, { missing }: Candidates): boolean {
  return missing === unknown || offset >= longest || (missing & (units << offset)) !== 0
}

/** The same candidates, with what three units in a row that stand in their places tell of them. */
export function confirmed(found: Candidates, { slots, places }: Placed, offset: number, all: number): Candidates {
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
