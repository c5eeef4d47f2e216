import { gramsOf } from './grams.ts'
import type { Word } from './query.ts'
import { kind, runsOf } from './scripts.ts'
import { both, noSlots, type Slots } from './slots.ts'
import type { Store } from './store.ts'
import type { Postings } from './postings.ts'

/** How well a document answers one word: whole words before substrings, the head before the rest. */
export const points = { wholeInHead: 3, whole: 2, partInHead: 1 } as const

/**
 * Points of every slot, summed over the words. Only the order of found slots may be read from it: slots that do not
 * match have points too. A word of several parts (SNS運用) is whole where each part stands whole.
 */
export function scoresOf(store: Store, words: readonly Word[]): Uint8Array {
  const total = new Uint8Array(store.used())
  const best = new Uint8Array(words.length > 1 ? store.used() : 0)
  words.forEach((word, at) => {
    const into = at === 0 ? total : best.fill(0)
    for (const form of word.forms) scoreForm(store, form, into)
    if (at > 0) for (let slot = 0; slot < total.length; slot++) total[slot] = (total[slot] ?? 0) + (best[slot] ?? 0)
  })
  return total
}

function scoreForm(store: Store, form: string, into: Uint8Array): void {
  const parts = runsOf(form)
    .filter((run) => run.kind !== kind.hiragana)
    .map((run) => store.words.find(form.slice(run.start, run.end)))
  // From the least to the most, so that a later mark may overwrite.
  mark(into, inAll(store.inHead, gramsOf(form)), points.partInHead)
  mark(into, inAll(store.words.anywhere, parts), points.whole)
  mark(into, inAll(store.words.inHead, parts), points.wholeInHead)
}

function inAll(postings: Pick<Postings, 'count' | 'slots'>, numbers: readonly number[]): Slots {
  if (numbers.length === 0 || numbers.some((number) => number < 0 || postings.count(number) === 0)) return noSlots
  const [first, ...others] = [...numbers].sort((a, b) => postings.count(a) - postings.count(b))
  let found = postings.slots(first ?? 0)
  for (const number of others) {
    if (found.length === 0) break
    found = both(found, postings.slots(number))
  }
  return found
}

function mark(into: Uint8Array, slots: Slots, value: number): void {
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    if ((into[slot] ?? 0) < value) into[slot] = value
  }
}
