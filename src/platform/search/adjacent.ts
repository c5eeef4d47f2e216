import { allOf, begun, type Candidates, confirmed, met, narrowed, tells } from './candidates.ts'
import { pairOf } from './grams.ts'
import { noSlots, type Slots } from './slots.ts'
import type { Store } from './store.ts'

/** Reading a text from its beginning costs about as much as decoding this many slots of a gram. */
export const textCost = 60

/** Looking into a text behind a known start costs about as much as comparing this many places. */
const lookCost = 16

interface Pair {
  offset: number
  gram: number
  count: number
}

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
