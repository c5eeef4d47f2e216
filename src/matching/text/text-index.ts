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
  /**
   * Texts of the other side. They too tell which words are rare: 離職 is rare among profiles and common among postings. And
   * they tell which documents resemble everything, and so say little about any one query.
   */
  background?: readonly TextDocument[]
  /** 'kept' leaves out the second use of the background; default 'lowered'. */
  hubs?: 'lowered' | 'kept'
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
  /** What each document owes for resembling the other texts of the background, in units of the score; 0 without any. */
  owed: Float64Array
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
  const { weights = FUSED, background = [], hubs = 'lowered' } = options
  const readings = documents.map(({ text }) => read(text))
  const others = background.map(({ text }) => read(text))
  const terms = Object.fromEntries(CHANNELS.map((channel) => [channel, occurrences(readings, others, channel)]))
  const ids = documents.map(({ id }) => id)
  const texts = documents.length + background.length
  const index = { ids, read, weights, texts, terms: terms as TextIndex['terms'], owed: new Float64Array(ids.length) }
  return hubs === 'kept' ? index : { ...index, owed: owedTo(index, others) }
}

/** How sharply a text has to prefer a document for it to count, against the best score of all; moderate on purpose. */
const SHARPNESS = 20

/**
 * The inverted softmax of Smith et al., "Offline bilingual word vectors, orthogonal transformations and the inverted softmax"
 * (ICLR 2017): among neighbours in many dimensions some are near to everything, and would stand on every list. A document
 * owes the logarithm of what all texts of the background together claim of it.
 */
function owedTo(index: TextIndex, background: readonly Terms[]): Float64Array {
  const all = background.map((query) => scoresOf(index, query))
  const best = all.reduce((most, scores) => scores.reduce((a, b) => Math.max(a, b), most), 0)
  if (best === 0) return index.owed
  const sharpness = SHARPNESS / best
  return index.owed.map((_, at) => {
    const claims = all.reduce((sum, scores) => sum + Math.exp(sharpness * (scores[at] ?? 0)), 1)
    return Math.log(claims / (all.length + 1)) / sharpness
  })
}

function scoresOf(index: TextIndex, query: Terms): Float64Array {
  const scores = new Float64Array(index.ids.length)
  for (const channel of CHANNELS) if (index.weights[channel] > 0) addChannel(index, channel, query[channel], scores)
  return scores
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

/**
 * The documents that answer a text, best first, ties by id; those that share nothing with it are left out. A score may be below
 * 0, for a document that the rest of the background resembles more.
 */
export function rank(index: TextIndex, text: string, limit = 20): Ranked[] {
  const scores = scoresOf(index, index.read(text))
  return index.ids
    .map((id, at) => ({ id, shared: scores[at] ?? 0, score: (scores[at] ?? 0) - (index.owed[at] ?? 0) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }))
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
