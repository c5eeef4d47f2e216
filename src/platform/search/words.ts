import { createGramLists } from './gram-lists.ts'
import { gramsOf } from './grams.ts'
import { createPostings, type Postings } from './postings.ts'
import { kind, runsOf } from './scripts.ts'
import { both, noSlots, type Slots } from './slots.ts'

/** The whole words of an index: which there are, where they stand, and which look alike. */
export interface Words {
  append: (slot: number, text: string, headLength: number) => void
  /** The number of a folded word, −1 where no text ever had it as a whole word. */
  find: (word: string) => number
  nameOf: (number: number) => string
  /** Numbers of the words that may hold the form: they have all its pairs, or its one unit. */
  having: (form: string) => Slots
  /** How many words have this UTF-16 unit. */
  countHaving: (unit: string) => number
  size: () => number
  anywhere: Postings
  inHead: Postings
  bytes: () => number
}

/** Words are the stretches of kanji, katakana or latin; hiragana is grammar more often than it is a word. */
export function createWords(): Words {
  const numberByWord = new Map<string, number>()
  const names: string[] = []
  const [anywhere, inHead, byGram] = [createPostings(), createPostings(), createGramLists()]

  function add(word: string): number {
    const known = numberByWord.get(word)
    if (known !== undefined) return known
    const number = names.push(word) - 1
    numberByWord.set(word, number)
    for (let at = 0; at < word.length; at++) byGram.append(word.charCodeAt(at), number)
    if (word.length > 1) for (const gram of gramsOf(word)) byGram.append(gram, number)
    return number
  }

  function having(form: string): Slots {
    const [first, ...others] = gramsOf(form).sort((a, b) => byGram.count(a) - byGram.count(b))
    if (first === undefined) return noSlots
    return others.reduce(
      (found: Slots, gram) => (found.length === 0 ? found : both(found, byGram.slots(gram))),
      byGram.slots(first),
    )
  }

  return {
    append(slot, text, headLength) {
      for (const run of runsOf(text)) {
        if (run.kind === kind.hiragana || run.kind === kind.other) continue
        const number = add(text.slice(run.start, run.end))
        anywhere.append(number, slot)
        if (run.start < headLength) inHead.append(number, slot)
      }
    },
    find: (word) => numberByWord.get(word) ?? -1,
    nameOf: (number) => names[number] ?? '',
    having,
    countHaving: (unit) => byGram.count(unit.charCodeAt(0)),
    size: () => names.length,
    anywhere,
    inHead,
    bytes: () => anywhere.bytes() + inHead.bytes() + byGram.bytes(),
  }
}
