import { createMapper, type Mapper } from './mapper.ts'
import { isTelling, segment, type Segmented } from './segments.ts'
import { groupsByWord, type SynonymGroup } from './synonym-groups.ts'
import { lineage, type Concept, type Taxonomy } from './taxonomy.ts'

/**
 * The ways of reading a text: `words` as the segmenter cuts them; `pairs` of neighbouring letters, which find 塗装 in
 * 塗装業 whatever the segmenter did; `synonyms`, groups of the general dictionary; `concepts` of the taxonomy and, less,
 * those above them.
 */
export const CHANNELS = ['words', 'pairs', 'synonyms', 'concepts'] as const
export type Channel = (typeof CHANNELS)[number]

/** For each channel: term → how often it is said. */
export type Terms = Record<Channel, Map<string, number>>

export type Reader = (text: string) => Terms

/** What a mention of a concept says about the concept above it. */
const PER_LEVEL = 0.4

/** Reads texts as terms of every channel at once. */
export function createReader(taxonomy: Taxonomy, groups: readonly SynonymGroup[]): Reader {
  const mapper = createMapper(taxonomy, groups)
  const byWord = groupsByWord(groups)
  const byId = new Map(taxonomy.map((concept) => [concept.id, concept]))
  return (raw) => {
    const text = segment(raw)
    const words = telling(text)
    return {
      words: counted(words),
      pairs: counted(pairsIn(text)),
      synonyms: counted(words.flatMap((word) => byWord.get(word) ?? [])),
      concepts: conceptTerms(mapper, byId, text),
    }
  }
}

function telling(text: Segmented): string[] {
  return text.tokens.filter((token) => isTelling(text, token)).map((token) => token.text)
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function pairsIn({ text, letters }: Segmented): string[] {
  const pairs: string[] = []
  for (let at = 1; at < text.length; at++)
    if (letters[at] === letters[at - 1] && (letters[at] === 'kanji' || letters[at] === 'katakana'))
      pairs.push(text.slice(at - 1, at + 1))
  return pairs
}

function conceptTerms(mapper: Mapper, byId: ReadonlyMap<string, Concept>, text: Segmented): Map<string, number> {
  const terms = new Map<string, number>()
  for (const { id, weight } of mapper.concepts(text))
    for (const [level, each] of lineage(byId, id).reverse().entries())
      terms.set(each, (terms.get(each) ?? 0) + 2 * weight * PER_LEVEL ** level)
  return terms
}
