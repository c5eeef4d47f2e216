import { createLexicon, findWords, type Entry, type Found, type Lexicon } from './lexicon.ts'
import { withoutPersons } from './persons.ts'
import { segment, tellingTokens, type Segmented } from './segments.ts'
import { addedWritings, addWriting, type SynonymGroup, type Words } from './synonym-groups.ts'
import { wordsOf, type Taxonomy } from './taxonomy.ts'

export interface MappedConcept {
  id: string
  /** 0–1: one clear mention 0.5, and ever closer to 1 with each further one */
  weight: number
  /** the words that led here, as they were written, in the order of the text */
  words: string[]
}

export interface Mapper {
  /** What a text is about, heaviest first, ties by id; a cut text is taken as it is, a raw one without its persons. */
  concepts: (text: string | Segmented) => MappedConcept[]
  /** Words that lead to no concept, for the operator who adds them: compounds as written together, each once. */
  unmapped: (text: string) => string[]
}

/** A word of the lexicon leads to concepts with a weight per mention. */
interface Lead {
  id: string
  weight: number
}

/** A writing from the dictionary is a guess, one that people gave is not. */
const BY_DICTIONARY = 0.8
/** 営業 in 営業企画 is about 営業企画 first. */
const INSIDE = 0.3

/** Reads free Japanese text as concepts of the taxonomy, with the help of a general dictionary of synonyms. */
export function createMapper(taxonomy: Taxonomy, groups: readonly SynonymGroup[]): Mapper {
  const lexicon = createLexicon(entries(taxonomy, groups))
  return {
    concepts: (text) => conceptsIn(lexicon, typeof text === 'string' ? segment(withoutPersons(text)) : text),
    unmapped: (text) => unmappedIn(lexicon, segment(text)),
  }
}

function entries(taxonomy: Taxonomy, groups: readonly SynonymGroup[]): Entry<Lead>[] {
  const known: Words = new Map()
  for (const concept of taxonomy) for (const writing of wordsOf(concept)) addWriting(known, writing, [concept.id])
  const weighed = (words: Words, weight: number) =>
    [...words.values()].map(({ writings, ids }) => ({
      writings: [...writings],
      values: [...ids].map((id) => ({ id, weight: weight / ids.size })),
    }))
  return [...weighed(known, 1), ...weighed(addedWritings(known, groups), BY_DICTIONARY)]
}

function conceptsIn(lexicon: Lexicon<Lead>, text: Segmented): MappedConcept[] {
  const mentions = new Map<string, { sum: number; words: Set<string> }>()
  for (const found of findWords(lexicon, text))
    for (const { id, weight } of found.values) {
      const mention = mentions.get(id) ?? { sum: 0, words: new Set() }
      mention.sum += found.inside ? weight * INSIDE : weight
      mention.words.add(found.word)
      mentions.set(id, mention)
    }
  return [...mentions]
    .map(([id, { sum, words }]) => ({ id, weight: 1 - 0.5 ** sum, words: [...words] }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}

/** Verbs and the like (作り, 届ける) are not handed on: what a taxonomy lacks are names of things. */
function unmappedIn(lexicon: Lexicon<Lead>, text: Segmented): string[] {
  const taken = covered(findWords(lexicon, text), text.text.length)
  const words: string[] = []
  let compoundEnd = -1
  for (const { start, end } of tellingTokens(text)) {
    const isName = !text.letters.slice(start, end).includes('hiragana')
    if (!isName || taken.subarray(start, end).includes(1)) continue
    const piece = text.plain.slice(start, end)
    if (compoundEnd === start) words.push((words.pop() ?? '') + piece)
    else words.push(piece)
    compoundEnd = end
  }
  return [...new Set(words)].filter((word) => word.length > 1)
}

function covered(found: readonly Found<Lead>[], length: number): Uint8Array {
  const taken = new Uint8Array(length)
  for (const { start, end } of found) taken.fill(1, start, end)
  return taken
}
