import { CHANNELS, type Channel, type Reader, type Terms } from './terms.ts'

export interface TextDocument {
  id: string
  text: string
}

export interface Ranked {
  id: string
  score: number
}

/** How much each channel counts; 0 leaves it out. */
export type Weights = Readonly<Record<Channel, number>>

/**
 * Chosen on the development pairs with the taxonomy as it stood before any pair was read: later it knows the words of
 * these pairs, and they would overrate the concepts.
 */
export const FUSED: Weights = { words: 0.5, pairs: 0.3, kanji: 1, synonyms: 0.4, concepts: 2 }
export const WORDS_ALONE: Weights = { words: 1, pairs: 0, kanji: 0, synonyms: 0, concepts: 0 }

export interface IndexOptions {
  weights?: Weights
  /** Texts of the other side: they too tell which words are rare. 離職 is rare among profiles and common among postings. */
  background?: readonly TextDocument[]
}

interface Occurrences {
  documents: number[]
  /** the term's share of BM25 in each of these documents, without the weight of the channel */
  shares: number[]
  /** texts with the term, documents and background together */
  texts: number
}

export interface TextIndex {
  ids: readonly string[]
  read: Reader
  weights: Weights
  /** documents and background together */
  texts: number
  terms: Record<Channel, Map<string, Occurrences>>
}

/** BM25 saturation and length: documents here are short, so repetition says little. */
const K1 = 1.2
const B = 0.75

/** Indexes short texts (profiles or postings, some hundred letters each) for `rank`. */
export function createTextIndex(
  documents: readonly TextDocument[],
  read: Reader,
  options: IndexOptions = {},
): TextIndex {
  const { weights = FUSED, background = [] } = options
  const readings = documents.map(({ text }) => read(text))
  const others = background.map(({ text }) => read(text))
  const terms = Object.fromEntries(CHANNELS.map((channel) => [channel, occurrences(readings, others, channel)]))
  const ids = documents.map(({ id }) => id)
  return { ids, read, weights, texts: documents.length + background.length, terms: terms as TextIndex['terms'] }
}

function occurrences(
  documents: readonly Terms[],
  background: readonly Terms[],
  channel: Channel,
): Map<string, Occurrences> {
  const lengths = documents.map((terms) => total(terms[channel]))
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length)
  const found = new Map<string, Occurrences>()
  for (const [at, terms] of documents.entries())
    for (const [term, count] of terms[channel]) {
      const occurrence = found.get(term) ?? { documents: [], shares: [], texts: 0 }
      const length = (lengths[at] ?? 0) / Math.max(average, 1)
      occurrence.documents.push(at)
      occurrence.shares.push((count * (K1 + 1)) / (count + K1 * (1 - B + B * length)))
      occurrence.texts++
      found.set(term, occurrence)
    }
  for (const term of background.flatMap((terms) => [...terms[channel].keys()])) {
    const occurrence = found.get(term)
    if (occurrence) occurrence.texts++
  }
  return found
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

/** The documents that answer a text, best first, ties by id; those that share nothing with it are left out. */
export function rank(index: TextIndex, text: string, limit = 20): Ranked[] {
  const scores = new Float64Array(index.ids.length)
  const query = index.read(text)
  for (const channel of CHANNELS) if (index.weights[channel] > 0) addChannel(index, channel, query[channel], scores)
  return index.ids
    .map((id, at) => ({ id, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
}

function addChannel(
  index: TextIndex,
  channel: Channel,
  query: ReadonlyMap<string, number>,
  scores: Float64Array,
): void {
  for (const [term, count] of query) {
    const occurrence = index.terms[channel].get(term)
    if (!occurrence) continue
    const rarity = Math.log(1 + (index.texts - occurrence.texts + 0.5) / (occurrence.texts + 0.5))
    const weight = (index.weights[channel] * rarity * count * (K1 + 1)) / (count + K1)
    for (const [at, document] of occurrence.documents.entries())
      scores[document] = (scores[document] ?? 0) + weight * (occurrence.shares[at] ?? 0)
  }
}
