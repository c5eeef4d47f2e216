import { createFacetColumn, createNumberColumn, type FacetColumn, type NumberColumn } from './columns.ts'
import type { Shape } from './document.ts'
import { createGramLists, type GramLists } from './gram-lists.ts'
import { pairOf } from './grams.ts'
import { createRepeats, type Repeats } from './repeats.ts'
import { createTexts, type Texts } from './texts.ts'
import { createWords, type Words } from './words.ts'

/** A document as it is kept: its text folded, head fields first, fields parted by line ends. */
export interface Entry {
  id: string
  text: string
  headLength: number
  facets: readonly (readonly string[])[]
  numbers: readonly number[]
}

/**
 * The documents and everything that finds them. A document gets the next slot; a changed one a new slot, while its old
 * one stays behind empty until the store is copied.
 */
export interface Store {
  put: (entry: Entry) => void
  /** False where there is no such document. */
  remove: (id: string) => boolean
  /** The document in a slot, null where it was removed. */
  entryAt: (slot: number) => Entry | null
  /** Slots given out, live documents, and 1 per live slot. */
  used: () => number
  size: () => number
  live: () => Uint8Array
  ids: readonly string[]
  texts: Texts
  anywhere: GramLists
  inHead: GramLists
  repeats: Repeats
  words: Words
  facets: ReadonlyMap<string, FacetColumn>
  numbers: ReadonlyMap<string, NumberColumn>
  bytes: () => number
}

/** Stands for every place in a text that is further on than fifteen bits can tell. */
export const noPlace = 32767

export function createStore(shape: Shape): Store {
  const slotById = new Map<string, number>()
  const [ids, headLengths]: [string[], number[]] = [[], []]
  const texts = createTexts()
  const [anywhere, inHead, words] = [createGramLists('places'), createGramLists(), createWords()]
  const repeats = createRepeats()
  const facets = new Map((shape.facets ?? []).map((name) => [name, createFacetColumn()]))
  const numbers = new Map([...(shape.numbers ?? []), ...(shape.days ?? [])].map((name) => [name, createNumberColumn()]))
  let live = new Uint8Array(1024)

  function put(entry: Entry): void {
    remove(entry.id)
    const slot = ids.push(entry.id) - 1
    if (slot === live.length) live = doubled(live)
    live[slot] = 1
    slotById.set(entry.id, slot)
    texts.append(slot, entry.text)
    headLengths.push(entry.headLength)
    const isNew = (gram: number, at: number) => anywhere.append(gram, slot, Math.min(at, noPlace))
    index(entry.text, isNew, (pair, unit, at) => {
      if (at < noPlace) repeats.append(anywhere.numberOf(pair), unit, slot, at)
    })
    index(entry.text.slice(0, entry.headLength), (gram) => inHead.append(gram, slot))
    words.append(slot, entry.text, entry.headLength)
    ;[...facets.values()].forEach((column, at) => column.append(slot, entry.facets[at] ?? []))
    ;[...numbers.values()].forEach((column, at) => column.set(slot, entry.numbers[at]))
  }

  function remove(id: string): boolean {
    const slot = slotById.get(id)
    if (slot === undefined) return false
    slotById.delete(id)
    live[slot] = 0
    return true
  }

  function entryAt(slot: number): Entry | null {
    if (live[slot] !== 1) return null
    return {
      id: ids[slot] ?? '',
      text: texts.read(slot),
      headLength: headLengths[slot] ?? 0,
      facets: [...facets.values()].map((column) => valuesAt(column, slot)),
      numbers: [...numbers.values()].map((column) => column.values()[slot] ?? NaN),
    }
  }

  return {
    put,
    remove,
    entryAt,
    used: () => ids.length,
    size: () => slotById.size,
    live: () => live,
    ids,
    texts,
    anywhere,
    inHead,
    repeats,
    words,
    facets,
    numbers,
    bytes: () => anywhere.bytes() + inHead.bytes() + repeats.bytes() + words.bytes() + texts.bytes(),
  }
}

/**
 * Every unit and every pair of neighbours of a folded text; nothing reaches over a blank or a line end. Three in a row are
 * told where `add` said of one of their pairs that the text has it already.
 */
function index(
  text: string,
  add: (gram: number, at: number) => boolean,
  repeated?: (pair: number, unit: number, at: number) => void,
): void {
  let before = 0
  let pairBefore = 0
  let wasNew = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit <= 0x20) {
      before = 0
      pairBefore = 0
      continue
    }
    add(unit, at)
    const pair = before === 0 ? 0 : pairOf(before, unit)
    const isNew = pair === 0 || add(pair, at - 1)
    if (repeated && pairBefore !== 0 && !(wasNew && isNew)) repeated(pairBefore, unit, at - 2)
    before = unit
    pairBefore = pair
    wasNew = isNew
  }
}

function valuesAt(column: FacetColumn, slot: number): string[] {
  const { starts, codes } = column.lists()
  return Array.from(codes.subarray(starts[slot] ?? 0, starts[slot + 1] ?? 0), (code) => column.valueOf(code))
}

function doubled(old: Uint8Array): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(old.length * 2)
  wide.set(old)
  return wide
}
