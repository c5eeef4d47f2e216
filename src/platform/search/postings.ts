import { noSlots, room, type Slots } from './slots.ts'

/** Where each term occurs: ascending slot numbers, appended one by one, kept as differences of one to five bytes. */
export interface Postings {
  /**
   * Adds a slot to a term; false for a slot that is already its last, which is left alone. Slots must not descend.
   * Place: 0 to 32767.
   */
  append: (term: number, slot: number, place?: number) => boolean
  /** How many slots a term has, removed documents included; 0 for an unknown term. */
  count: (term: number) => number
  /** The slots of a term, ascending. */
  slots: (term: number) => Slots
  /** The same with the place that came with each slot first, plus `again` where the slot was added more than once. */
  placed: (term: number) => Placed
  /** Bytes held. */
  bytes: () => number
}

export interface Placed {
  slots: Slots
  /** Empty where none are kept. */
  places: Slots
}

/** Set in a place where the slot was added again behind it. */
export const again = 0x8000

// The first block holds one entry of either sort: with places, up to five bytes and two.
const firstBlock = { slots: 8, places: 16 } as const
const largestBlock = 16_384
const link = 4

interface Chain {
  head: Uint32Array
  end: Uint32Array
  write: Uint32Array
  last: Int32Array
  count: Uint32Array
  size: Uint16Array
}

/**
 * Every term is a chain of blocks in one array of bytes; each block is twice the one before and ends with the address
 * of the next; an entry never reaches over the end of a block, and a zero says that the rest of it is empty. With
 * places, each slot is followed by two bytes more. So hundreds of thousands of rare terms cost little, and appending never copies a list.
 */
export function createPostings(keeps: 'slots' | 'places' = 'slots'): Postings {
  let arena = new Uint8Array(1 << 16)
  const extra = keeps === 'places' ? 2 : 0
  const smallest = firstBlock[keeps]
  let used = 0
  let chains = chainsFor(1024)

  function block(size: number): number {
    if (used + size > arena.length) arena = grown(arena, new Uint8Array(Math.ceil((arena.length * 3) / 2) + size))
    used += size
    return used - size
  }

  function begin(term: number): void {
    while (term >= chains.head.length) chains = widened(chains)
    const start = block(smallest)
    chains.head[term] = start
    chains.write[term] = start
    chains.end[term] = start + smallest - link
    chains.size[term] = smallest
    chains.last[term] = -1
  }

  function extend(term: number): void {
    const size = Math.min((chains.size[term] ?? smallest) * 2, largestBlock)
    const start = block(size)
    writeLink(arena, chains.end[term] ?? 0, start)
    chains.size[term] = size
    chains.write[term] = start
    chains.end[term] = start + size - link
  }

  /** Room for one entry of so many bytes. */
  function room(term: number, bytes: number): number {
    const at = chains.write[term] ?? 0
    const end = chains.end[term] ?? 0
    if (at + bytes <= end) return at
    if (at < end) arena[at] = 0
    extend(term)
    return chains.write[term] ?? 0
  }

  return {
    append(term, slot, place = 0) {
      if ((chains.count[term] ?? 0) === 0) begin(term)
      let step = slot - (chains.last[term] ?? -1)
      if (step === 0) {
        if (extra > 0) markAgain(arena, (chains.write[term] ?? 0) - 1)
        return false
      }
      let at = room(term, widthOf(step) + extra)
      for (; step >= 128; step >>>= 7) arena[at++] = (step & 127) | 128
      arena[at++] = step
      if (extra > 0) {
        arena[at++] = place & 255
        arena[at++] = place >>> 8
      }
      chains.write[term] = at
      chains.last[term] = slot
      chains.count[term] = (chains.count[term] ?? 0) + 1
      return true
    },
    count: (term) => chains.count[term] ?? 0,
    slots: (term) => slotsIn(arena, chains.head[term] ?? 0, chains.count[term] ?? 0, smallest, extra),
    placed: (term) => {
      const [head, count] = [chains.head[term] ?? 0, chains.count[term] ?? 0]
      if (extra === 0) return { slots: slotsIn(arena, head, count, smallest, 0), places: noSlots }
      return placedIn(arena, head, count, smallest)
    },
    bytes: () => arena.length + chains.head.length * 22,
  }
}

/** Walks the chain of blocks; their sizes are known from their order. */
function slotsIn(arena: Uint8Array, head: number, count: number, smallest: number, extra: number): Slots {
  const slots = room(count)
  let at = head
  let size = smallest
  let end = head + smallest - link
  let slot = -1
  for (let done = 0; done < count; done++) {
    if (at >= end || arena[at] === 0) {
      at = readLink(arena, end)
      size = Math.min(size * 2, largestBlock)
      end = at + size - link
    }
    let byte = arena[at++] ?? 0
    let step = byte & 127
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = arena[at++] ?? 0
      step |= (byte & 127) << shift
    }
    slot += step
    slots[done] = slot
    at += extra
  }
  return slots
}

/** The slots, and the two bytes after each: one walk for both, as `slotsIn`. */
function placedIn(arena: Uint8Array, head: number, count: number, smallest: number): Placed {
  const [slots, places] = [room(count), room(count)]
  let at = head
  let size = smallest
  let end = head + smallest - link
  let slot = -1
  for (let done = 0; done < count; done++) {
    if (at >= end || arena[at] === 0) {
      at = readLink(arena, end)
      size = Math.min(size * 2, largestBlock)
      end = at + size - link
    }
    let byte = arena[at++] ?? 0
    let step = byte & 127
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = arena[at++] ?? 0
      step |= (byte & 127) << shift
    }
    slot += step
    slots[done] = slot
    places[done] = (arena[at] ?? 0) | ((arena[at + 1] ?? 0) << 8)
    at += 2
  }
  return { slots, places }
}

/** The highest bit of the two bytes of a place. */
function markAgain(arena: Uint8Array, at: number): void {
  arena[at] = (arena[at] ?? 0) | (again >>> 8)
}

function widthOf(step: number): number {
  let width = 1
  for (let rest = step >>> 7; rest > 0; rest >>>= 7) width++
  return width
}

function writeLink(arena: Uint8Array, at: number, address: number): void {
  for (let byte = 0; byte < link; byte++) arena[at + byte] = (address >>> (8 * byte)) & 255
}

function readLink(arena: Uint8Array, at: number): number {
  let address = 0
  for (let byte = link - 1; byte >= 0; byte--) address = address * 256 + (arena[at + byte] ?? 0)
  return address
}

function chainsFor(terms: number): Chain {
  return {
    head: new Uint32Array(terms),
    end: new Uint32Array(terms),
    write: new Uint32Array(terms),
    last: new Int32Array(terms),
    count: new Uint32Array(terms),
    size: new Uint16Array(terms),
  }
}

function widened(old: Chain): Chain {
  const wide = chainsFor(old.head.length * 2)
  for (const key of Object.keys(old) as (keyof Chain)[]) wide[key].set(old[key])
  return wide
}

function grown(old: Uint8Array, wide: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  wide.set(old)
  return wide
}
