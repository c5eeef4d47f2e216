import { createGrams, type Grams } from './grams.ts'
import { createPostings, type Placed, type Postings } from './postings.ts'
import { noSlots } from './slots.ts'

/**
 * Three units in a row, noted only where one of their two pairs stands in the text once more. A pair's own list knows
 * its first place alone; with these, most of the further ones are known without reading the text.
 */
export interface Repeats {
  /** @param pair number of the first two units, below 2¹⁹; what is above that is not noted */
  append: (pair: number, unit: number, slot: number, place: number) => void
  count: (pair: number, unit: number) => number
  placed: (pair: number, unit: number) => Placed
  bytes: () => number
}

const mostPairs = 1 << 19
const mostUnits = 1 << 13

// Units get small numbers of their own, so that three of them fit into one number without two ever being the same.
const unitNumbers = new Uint16Array(1 << 16)
let units = 0

export function createRepeats(): Repeats {
  // Made when the first is noted: in a small index there may be none.
  let made: { dictionary: Grams; lists: Postings } | null = null
  function keyOf(pair: number, unit: number, add: boolean): number {
    if (pair < 0 || pair >= mostPairs) return 0
    if (unitNumbers[unit] === 0 && add && units + 1 < mostUnits) unitNumbers[unit] = ++units
    const number = unitNumbers[unit] ?? 0
    return number === 0 ? 0 : pair * mostUnits + number
  }

  const find = (pair: number, unit: number): number => {
    const key = keyOf(pair, unit, false)
    return key === 0 || made === null ? -1 : made.dictionary.find(key)
  }

  return {
    append(pair, unit, slot, place) {
      const key = keyOf(pair, unit, true)
      if (key === 0) return
      made ??= { dictionary: createGrams(), lists: createPostings('places') }
      made.lists.append(made.dictionary.add(key), slot, place)
    },
    count: (pair, unit) => made?.lists.count(find(pair, unit)) ?? 0,
    placed: (pair, unit) => {
      const term = find(pair, unit)
      return term < 0 || made === null ? { slots: noSlots, places: noSlots } : made.lists.placed(term)
    },
    bytes: () => (made ? made.dictionary.bytes() + made.lists.bytes() : 0),
  }
}
