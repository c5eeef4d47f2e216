/** The folded texts of an index outside of the garbage collector's reach, to be read unit by unit. */
export interface Texts {
  /** Slots must come in order, each once. */
  append: (slot: number, text: string) => void
  read: (slot: number) => string
  /** Whether a text holds the units one after another at `from` or later; `anchor` is the place of the unit to look for. */
  holds: (slot: number, units: Uint16Array, anchor: number, from: number) => boolean
  /** Whether the units stand at one place of a text. */
  holdsAt: (slot: number, units: Uint16Array, place: number) => boolean
  bytes: () => number
}

/** Units of one block: blocks are never copied, so that adding a document costs the same at any size. */
const block = 1 << 20

export function createTexts(): Texts {
  const blocks: Uint16Array[] = []
  let free = 0
  let blockOf = new Uint16Array(1024)
  let startOf = new Uint32Array(1024)
  let lengthOf = new Uint32Array(1024)

  function place(slot: number, length: number): Uint16Array {
    if (slot >= startOf.length) {
      blockOf = widened(blockOf, new Uint16Array(slot * 2))
      startOf = widened(startOf, new Uint32Array(slot * 2))
      lengthOf = widened(lengthOf, new Uint32Array(slot * 2))
    }
    const last = blocks.at(-1)
    const fits = last && free + length <= last.length
    const units = fits ? last : new Uint16Array(Math.max(block, length))
    if (!fits) {
      blocks.push(units)
      free = 0
    }
    blockOf[slot] = blocks.length - 1
    startOf[slot] = free
    lengthOf[slot] = length
    free += length
    return units
  }

  return {
    append(slot, text) {
      const units = place(slot, text.length)
      const start = startOf[slot] ?? 0
      for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at)
    },
    read(slot) {
      const start = startOf[slot] ?? 0
      return textOf(blocks[blockOf[slot] ?? 0]?.subarray(start, start + (lengthOf[slot] ?? 0)) ?? new Uint16Array(0))
    },
    holds(slot, units, anchor, from) {
      const text = blocks[blockOf[slot] ?? 0]
      const start = startOf[slot] ?? 0
      return text !== undefined && holds(text, start + from, start + (lengthOf[slot] ?? 0), units, anchor)
    },
    holdsAt(slot, units, place) {
      const text = blocks[blockOf[slot] ?? 0]
      return (
        text !== undefined &&
        place + units.length <= (lengthOf[slot] ?? 0) &&
        agrees(text, (startOf[slot] ?? 0) + place, units)
      )
    },
    bytes: () => blocks.reduce((sum, units) => sum + units.byteLength, 0),
  }
}

function holds(text: Uint16Array, start: number, end: number, units: Uint16Array, anchor: number): boolean {
  const wanted = units[anchor]
  const last = end - units.length + anchor
  for (let at = start + anchor; at <= last; at++) {
    if (text[at] === wanted && agrees(text, at - anchor, units)) return true
  }
  return false
}

function agrees(text: Uint16Array, from: number, units: Uint16Array): boolean {
  for (let at = 0; at < units.length; at++) if (text[from + at] !== units[at]) return false
  return true
}

function textOf(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

function widened<T extends Uint16Array | Uint32Array>(old: T, wide: T): T {
  wide.set(old)
  return wide
}
