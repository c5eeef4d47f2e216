import type { Guards } from './guards.ts'
import { matching } from './match.ts'
import { orderOf, pageOf, type Sort } from './order.ts'
import type { Query, Word } from './query.ts'
import { scoresOf } from './score.ts'
import { sieve, type FacetCount, type Filters } from './sieve.ts'
import { room, startAfresh, type Slots } from './slots.ts'
import type { Store } from './store.ts'
import { suggest } from './suggest.ts'
import type { Vocabulary } from './vocabulary.ts'

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

/** What an index was made with, as far as an answer depends on it. */
interface Means {
  parse: (text: string) => Query
  guards: Guards
  vocabulary: Vocabulary
  newest: string | undefined
}

/** One question to the documents of a store: finds, sieves, orders, and offers something else where there is nothing. */
export function answer(
  store: Store,
  request: SearchRequest,
  { parse, guards, vocabulary, newest }: Means,
): SearchResult {
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
