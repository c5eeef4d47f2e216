import { createPostings, type Postings } from './postings.ts'
import { wordRunsOf } from './scripts.ts'

/** The whole words of an index: which there are, where they stand, and which look alike. */
export interface Words {
  append: (slot: number, text: string, headLength: number) => void
  /** The number of a folded word, −1 where no text ever had it as a whole word. */
  find: (word: string) => number
  nameOf: (number: number) => string
  /** Numbers of the words that have this UTF-16 unit. */
  having: (unit: number) => readonly number[]
  size: () => number
  anywhere: Postings
  inHead: Postings
  bytes: () => number
}

export function createWords(): Words {
  const numberByWord = new Map<string, number>()
  const names: string[] = []
  const byUnit = new Map<number, number[]>()
  const [anywhere, inHead] = [createPostings(), createPostings()]

  function add(word: string): number {
    const known = numberByWord.get(word)
    if (known !== undefined) return known
    const number = names.push(word) - 1
    numberByWord.set(word, number)
    for (const unit of new Set(word.split('').map((character) => character.charCodeAt(0)))) {
      const list = byUnit.get(unit)
      if (list) list.push(number)
      else byUnit.set(unit, [number])
    }
    return number
  }

  return {
    append(slot, text, headLength) {
      for (const run of wordRunsOf(text)) {
        const number = add(text.slice(run.start, run.end))
        anywhere.append(number, slot)
        if (run.start < headLength) inHead.append(number, slot)
      }
    },
    find: (word) => numberByWord.get(word) ?? -1,
    nameOf: (number) => names[number] ?? '',
    having: (unit) => byUnit.get(unit) ?? [],
    size: () => names.length,
    anywhere,
    inHead,
    bytes: () => anywhere.bytes() + inHead.bytes(),
  }
}
