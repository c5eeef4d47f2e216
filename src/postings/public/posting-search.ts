import type { Remote, Theme, VisitRhythm } from '../words.ts'

/** In which order postings are shown. */
export type Order = 'relevance' | 'newest' | 'closing' | 'fee'

export const orderNames: Record<Order, string> = {
  relevance: '関連度順',
  newest: '新着順',
  closing: '締切が近い順',
  fee: '謝礼が高い順',
}

/** What somebody looks for: the meaning of the URL of 求人を探す. Null and empty mean that it does not matter. */
export interface PostingSearch {
  /** Words as typed. */
  text: string
  occupation: string | null
  skill: string | null
  industry: string | null
  theme: Theme | null
  /** 中国, 九州・沖縄 … */
  region: string | null
  /** Two digits. */
  prefecture: string | null
  /** Six digits. */
  town: string | null
  /** ゆかりの地: codes of prefectures and municipalities; any of them. */
  ties: readonly string[]
  /** At least so many yen a month. */
  fee: number | null
  /** At most so many hours a month. */
  hours: number | null
  remote: readonly Remote[]
  visits: readonly VisitRhythm[]
  round: string | null
  /** Only what closes within a week. */
  closingSoon: boolean
  order: Order
  /** Counted from 1. */
  page: number
}

export const everyPosting: PostingSearch = {
  text: '',
  occupation: null,
  skill: null,
  industry: null,
  theme: null,
  region: null,
  prefecture: null,
  town: null,
  ties: [],
  fee: null,
  hours: null,
  remote: [],
  visits: [],
  round: null,
  closingSoon: false,
  order: 'newest',
  page: 1,
}

export const POSTINGS_PER_PAGE = 20
/** How near a closing day is for 「締切間近」, in days. */
export const SOON_DAYS = 7

/** The order that nobody has to ask for: the best answer to words, else the newest. */
export function usualOrder({ text }: Pick<PostingSearch, 'text'>): Order {
  return text === '' ? 'newest' : 'relevance'
}

/** The names and values of a search in a URL, in one order; what does not matter is left out. */
export function searchPairs(search: PostingSearch): [name: string, value: string][] {
  const { ties, remote, visits, fee, hours, page, order } = search
  const list = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value])
  const one = (name: string, value: string | number | null): [string, string][] =>
    value === null || value === '' ? [] : [[name, String(value)]]
  return [
    ...one('q', search.text),
    ...one('occupation', search.occupation),
    ...one('skill', search.skill),
    ...one('industry', search.industry),
    ...one('theme', search.theme),
    ...one('region', search.region),
    ...one('prefecture', search.town === null ? search.prefecture : null),
    ...one('town', search.town),
    ...list('tie', ties),
    ...one('fee', fee),
    ...one('hours', hours),
    ...list('remote', remote),
    ...list('visits', visits),
    ...one('round', search.round),
    ...one('closing', search.closingSoon ? 'soon' : null),
    ...one('sort', order === usualOrder(search) ? null : order),
    ...one('page', page === 1 ? null : page),
  ]
}

/** `/postings?q=EC&prefecture=31`: the same search under one address, whoever asks for it. */
export function searchHref(search: PostingSearch, path = '/postings'): string {
  const query = new URLSearchParams(searchPairs(search)).toString()
  return query === '' ? path : `${path}?${query}`
}

/**
 * The one address of a list for search engines: of its conditions, without the order and from the first page, since the same
 * postings in another order are no other list; whatever somebody typed or named (words, ties, amounts) leads to the list of all.
 */
export function canonicalHref(search: PostingSearch): string {
  const { occupation, theme, region, prefecture, town, round } = search
  return searchHref({ ...everyPosting, occupation, theme, region, prefecture, town, round })
}

/** The same search with something changed; it begins at the first page again. */
export function changed(search: PostingSearch, change: Partial<PostingSearch>): PostingSearch {
  const next = { ...search, page: 1, ...change }
  // Without words nothing is more relevant than anything else.
  return next.text === '' && next.order === 'relevance' ? { ...next, order: 'newest' } : next
}
