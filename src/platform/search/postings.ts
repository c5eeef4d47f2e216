/** Where each term occurs: ascending slot numbers, appended one by one, kept as differences of one to five bytes. */
export interface Postings {
  /** Adds a slot to a term; a slot that is already its last is left alone. Slots must not descend. Place: 0 to 65535. */
  append: (term: number, slot: number, place?: number) => void
  /** How many slots a term has, removed documents included; 0 for an unknown term. */
  count: (term: number) => number
  /** The slots of a term, ascending. */
  slots: (term: number) => Uint32Array<ArrayBuffer>
  /** The same with the place that came with each slot when it was first added; no places where none are kept. */
  placed: (term: number) => Placed
  /** Bytes held. */
  bytes: () => number
}

export interface Placed {
  slots: Uint32Array<ArrayBuffer>
  places: Uint16Array
}

const firstBlock = 8
const largestBlock = 2048
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
 * of the next. With places, each slot is followed by two bytes more. So hundreds of thousands of rare terms cost little, and appending never copies a list.
 */
export function createPostings(keeps: 'slots' | 'places' = 'slots'): Postings {
  let arena = new Uint8Array(1 << 16)
  const withPlaces = keeps === 'places'
  let used = 0
  let chains = chainsFor(1024)

  function block(size: number): number {
    if (used + size > arena.length) arena = grown(arena, new Uint8Array(Math.ceil((arena.length * 3) / 2) + size))
    used += size
    return used - size
  }

  function begin(term: number): void {
    while (term >= chains.head.length) chains = widened(chains)
    const start = block(firstBlock)
    chains.head[term] = start
    chains.write[term] = start
    chains.end[term] = start + firstBlock - link
    chains.size[term] = firstBlock
    chains.last[term] = -1
  }

  function extend(term: number): void {
    const size = Math.min((chains.size[term] ?? firstBlock) * 2, largestBlock)
    const start = block(size)
    writeLink(arena, chains.end[term] ?? 0, start)
    chains.size[term] = size
    chains.write[term] = start
    chains.end[term] = start + size - link
  }

  function push(term: number, byte: number): void {
    if (chains.write[term] === chains.end[term]) extend(term)
    const at = chains.write[term] ?? 0
    arena[at] = byte
    chains.write[term] = at + 1
  }

  return {
    append(term, slot, place = 0) {
      if ((chains.count[term] ?? 0) === 0) begin(term)
      let step = slot - (chains.last[term] ?? -1)
      if (step === 0) return
      for (; step >= 128; step >>>= 7) push(term, (step & 127) | 128)
      push(term, step)
      if (withPlaces) {
        push(term, place & 255)
        push(term, place >>> 8)
      }
      chains.last[term] = slot
      chains.count[term] = (chains.count[term] ?? 0) + 1
    },
    count: (term) => chains.count[term] ?? 0,
    slots: (term) => decode(arena, chains.head[term] ?? 0, chains.count[term] ?? 0, withPlaces).slots,
    placed: (term) => decode(arena, chains.head[term] ?? 0, chains.count[term] ?? 0, withPlaces),
    bytes: () => arena.length + chains.head.length * 22,
  }
}

/** Walks the chain of blocks; their sizes are known from their order. */
function decode(arena: Uint8Array, head: number, count: number, withPlaces: boolean): Placed {
  const slots = new Uint32Array(count)
  const places = new Uint16Array(withPlaces ? count : 0)
  let [at, size, end] = [head, firstBlock, head + firstBlock - link]
  let [slot, step, shift, done] = [-1, 0, 0, 0]
  // Bytes of the place that are still to come for the slot just read.
  let due = 0
  while (done < count) {
    if (at === end) {
      at = readLink(arena, end)
      size = Math.min(size * 2, largestBlock)
      end = at + size - link
    }
    const byte = arena[at++] ?? 0
    if (due > 0) {
      places[done] = due === 2 ? byte : (places[done] ?? 0) | (byte << 8)
      due--
    } else {
      step |= (byte & 127) << shift
      shift += 7
      if (byte >= 128) continue
      slot += step
      slots[done] = slot
      step = shift = 0
      if (withPlaces) due = 2
    }
    if (due === 0) done++
  }
  return { slots, places }
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
