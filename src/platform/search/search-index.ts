import { dayNumber, type SearchDocument, type Shape } from './document.ts'
import { fold } from './fold.ts'
import { usualGuards, type Guards } from './guards.ts'
import { matching } from './match.ts'
import { orderOf, pageOf, type Sort } from './order.ts'
import { parseQuery, type Query, type Word } from './query.ts'
import { scoresOf } from './score.ts'
import { sieve, type FacetCount, type Filters } from './sieve.ts'
import { room, startAfresh, type Slots } from './slots.ts'
import { createStore, type Entry, type Store } from './store.ts'
import { suggest } from './suggest.ts'
import { synonymTable, usualSynonyms, type Synonyms } from './synonyms.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface SearchOptions {
  shape: Shape
  /** Instead of the usual ones, not besides. */
  synonyms?: Synonyms
  guards?: Guards
}

export interface SearchRequest {
  /** As typed; empty or missing asks for every document. */
  text?: string
  filters?: Filters
  /** Facets whose values are to be counted. */
  facets?: readonly string[]
  /** Default: relevance. */
  sort?: Sort
  /** Default: 0 and 20. */
  offset?: number
  limit?: number
}

export interface SearchResult {
  total: number
  /** The total and the counts of this index are always exact; other engines may answer false. */
  exact: boolean
  ids: string[]
  facets: Record<string, FacetCount[]>
  /** Other texts that would find something; only where the words found nothing. */
  suggestions: string[]
  /** Why there was nothing to search by, in Japanese, for the page; else null. */
  sentence: string | null
}

/** An index of live documents in the memory of this process. Nothing in it waits or does I/O, but `compact`. */
export interface SearchIndex {
  /** Adds a document or replaces the one of the same id; found by the next search. */
  put: (document: SearchDocument) => void
  /** False where there was no such document. */
  remove: (id: string) => boolean
  /** Never throws for anything typed; a RangeError for a facet, number or day that the shape does not name. */
  search: (request: SearchRequest) => SearchResult
  /** The words of a text as `search` understands them, for `highlight` and `excerpt`. */
  parse: (text: string) => Query
  /** Gives back the room of removed documents, some at a time, while searches and changes go on. */
  compact: () => Promise<void>
  /** Live documents, share of slots that are empty (compact above a third), and bytes of the lists and texts. */
  state: () => { documents: number; empty: number; bytes: number }
}

/**
 * Makes an empty index. Feed it from the rows at start and from the journal afterwards; each web process has its own.
 * For 100,000 documents of 600 characters it takes about half a gigabyte (the folded texts are a quarter of it).
 */
export function createSearchIndex(options: SearchOptions): SearchIndex {
  const { shape } = options
  const guards = options.guards ?? usualGuards
  const synonyms = synonymTable(options.synonyms ?? usualSynonyms)
  const vocabulary = createVocabulary()
  let store = createStore(shape)
  let next: Store | null = null

  function put(document: SearchDocument): void {
    const entry = entryOf(shape, document, vocabulary)
    store.put(entry)
    next?.put(entry)
  }

  function remove(id: string): boolean {
    next?.remove(id)
    return store.remove(id)
  }

  async function compact(): Promise<void> {
    if (next) return
    const old = store
    const copy = createStore(shape)
    next = copy
    try {
      await copyInto(copy, old)
      store = copy
    } finally {
      next = null
    }
  }

  return {
    put,
    remove,
    search: (request) =>
      answer(store, request, { parse: (text) => parseQuery(text, synonyms), guards, vocabulary, newest: shape.newest }),
    parse: (text) => parseQuery(text, synonyms),
    compact,
    state: () => ({
      documents: store.size(),
      empty: 1 - store.size() / Math.max(1, store.used()),
      bytes: store.bytes(),
    }),
  }
}

/** Documents that change meanwhile get a later slot in the old store, and are put into the copy by `put`. */
async function copyInto(copy: Store, old: Store): Promise<void> {
  const slots = old.used()
  for (let slot = 0; slot < slots; slot++) {
    const entry = old.entryAt(slot)
    if (entry) copy.put(entry)
    if (slot % 64 === 63) await new Promise((resolve) => setImmediate(resolve))
  }
}

interface Means {
  parse: (text: string) => Query
  guards: Guards
  vocabulary: Vocabulary
  newest: string | undefined
}

function answer(store: Store, request: SearchRequest, { parse, guards, vocabulary, newest }: Means): SearchResult {
  const { words, sentence } = parse(request.text ?? '')
  if (sentence !== null) return { total: 0, exact: true, ids: [], facets: {}, suggestions: [], sentence }
  startAfresh()
  const found = matching(store, words, guards)
  const { slots, facets } = sieve(store, found ?? everything(store), request.filters ?? {}, request.facets ?? [])
  const page = shown(store, slots, words, request, newest)
  const suggestions = found?.length === 0 ? suggest(store, words, guards, vocabulary.written) : []
  return {
    total: slots.length,
    exact: true,
    ids: page.map((slot) => store.ids[slot] ?? ''),
    facets,
    suggestions,
    sentence: null,
  }
}

/** One page of what was found; whoever wants the total alone pays for no order. */
function shown(
  store: Store,
  slots: Slots,
  words: readonly Word[],
  { sort = 'relevance', offset = 0, limit = 20 }: SearchRequest,
  newest: string | undefined,
): number[] {
  const scores =
    sort === 'relevance' && words.length > 0 && slots.length > 0 && limit > 0 ? scoresOf(store, words) : null
  return pageOf(slots, orderOf(store, sort, scores, newest), offset, limit)
}

function everything(store: Store): Slots {
  const live = store.live()
  const slots = room(store.size())
  let count = 0
  for (let slot = 0; slot < store.used(); slot++) if (live[slot] === 1) slots[count++] = slot
  return slots
}

function entryOf(shape: Shape, document: SearchDocument, vocabulary: Vocabulary): Entry {
  const foldedOf = (field: string): string => {
    const written = document.texts[field] ?? ''
    const folded = fold(written)
    vocabulary.learn(written, folded)
    return folded
  }
  const head = shape.headFields.map(foldedOf).join('\n')
  const body = shape.bodyFields.map(foldedOf).join('\n')
  return {
    id: document.id,
    text: `${head}\n${body}`,
    headLength: head.length,
    facets: (shape.facets ?? []).map((name) => document.facets?.[name] ?? []),
    numbers: [
      ...(shape.numbers ?? []).map((name) => document.numbers?.[name] ?? NaN),
      ...(shape.days ?? []).map((name) => dayNumber(document.days?.[name])),
    ],
  }
}
