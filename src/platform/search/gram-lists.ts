import { createGrams } from './grams.ts'
import { createPostings, type Placed } from './postings.ts'
import type { Slots } from './slots.ts'

/** Which slots have which gram: a single UTF-16 unit, or a pair with the place where it stands first. */
export interface GramLists {
  /** False where the slot has it already. */
  append: (gram: number, slot: number, place?: number) => boolean
  /** How many slots have it; 0 for one that was never seen. */
  count: (gram: number) => number
  slots: (gram: number) => Slots
  /** The number of a pair, −1 where it was never seen. */
  numberOf: (pair: number) => number
  /** Of pairs only, and only where places are kept. */
  placed: (pair: number) => Placed
  bytes: () => number
}

const firstPair = 0x10000

/** Single units need no dictionary: they are their own numbers. */
export function createGramLists(keeps: 'slots' | 'places' = 'slots'): GramLists {
  const dictionary = createGrams()
  const [singles, pairs] = [createPostings(), createPostings(keeps)]

  return {
    append(gram, slot, place) {
      return gram < firstPair ? singles.append(gram, slot) : pairs.append(dictionary.add(gram), slot, place)
    },
    count: (gram) => (gram < firstPair ? singles.count(gram) : pairs.count(dictionary.find(gram))),
    slots: (gram) => (gram < firstPair ? singles.slots(gram) : pairs.slots(dictionary.find(gram))),
    numberOf: (pair) => dictionary.find(pair),
    placed: (pair) => pairs.placed(dictionary.find(pair)),
    bytes: () => dictionary.bytes() + singles.bytes() + pairs.bytes(),
  }
}
