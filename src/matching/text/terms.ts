import { PERSON_WORDS, withoutPersons } from './persons.ts'
import { createMapper, type Mapper } from './mapper.ts'
import { segment, tellingTokens, type Segmented, type Token } from './segments.ts'
import { groupsByWord, type SynonymGroup } from './synonym-groups.ts'
import { lineage, type Concept, type Taxonomy } from './taxonomy.ts'

/**
 * The ways of reading a text: `words` as the segmenter cuts them; `pairs` of neighbouring letters, which find 塗装 in
 * 塗装業 whatever the segmenter did; `kanji` one by one, because 染め, 染色 and 染物 share one; `synonyms`, groups of the
 * general dictionary; `concepts` of the taxonomy and, less, those above them.
 */
export const CHANNELS = ['words', 'pairs', 'kanji', 'synonyms', 'concepts'] as const
export type Channel = (typeof CHANNELS)[number]

/** For each channel: term → how often it is said. */
export type Terms = Record<Channel, Map<string, number>>

export type Reader = (text: string) => Terms

/** What a mention of a concept says about the concept above it. */
const PER_LEVEL = 0.4

/** Reads texts as terms of every channel at once; what they say about persons is left out. */
export function createReader(taxonomy: Taxonomy, groups: readonly SynonymGroup[]): Reader {
  const mapper = createMapper(taxonomy, groups)
  const byWord = groupsByWord(groups)
  const byId = new Map(taxonomy.map((concept) => [concept.id, concept]))
  return (raw) => {
    const text = segment(withoutPersons(raw))
    const tokens = tellingTokens(text).filter((token) => !PERSON_WORDS.has(token.text))
    const words = tokens.map((token) => token.text)
    const kept = keptLetters(text, tokens)
    return {
      words: counted(words),
      pairs: counted(pairsIn(kept)),
      kanji: counted(kept.filter((letter) => /^\p{Script=Han}$/u.test(letter))),
      synonyms: counted(words.flatMap((word) => byWord.get(word) ?? [])),
      concepts: conceptTerms(mapper, byId, text),
    }
  }
}

/** The letters of the text, unit by unit; blank where they are not kanji or katakana of a telling word. */
function keptLetters({ text, letters }: Segmented, tokens: readonly Token[]): string[] {
  const kept = Array.from<string>({ length: text.length }).fill('')
  for (const { start, end } of tokens)
    for (let at = start; at < end; at++)
      if (letters[at] === 'kanji' || letters[at] === 'katakana') kept[at] = text.charAt(at)
  return kept
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function pairsIn(kept: readonly string[]): string[] {
  return kept.flatMap((letter, at) => {
    const before = kept[at - 1]
    return letter && before ? [before + letter] : []
  })
}

function conceptTerms(mapper: Mapper, byId: ReadonlyMap<string, Concept>, text: Segmented): Map<string, number> {
  const terms = new Map<string, number>()
  for (const { id, weight } of mapper.concepts(text))
    for (const [level, each] of lineage(byId, id).reverse().entries())
      terms.set(each, (terms.get(each) ?? 0) + 2 * weight * PER_LEVEL ** level)
  return terms
}
