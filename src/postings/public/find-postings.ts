import { dayInJapan } from '../../law/japanese-date.ts'
import type { Filters, SearchRequest, SearchResult, Sort } from '../../platform/search/index.ts'
import { type FoundPostings, offeredFacets } from './found-postings.ts'
import type { LivePostings } from './live-postings.ts'
import { changed, type Order, POSTINGS_PER_PAGE, type PostingSearch, searchHref, SOON_DAYS } from './posting-search.ts'

/** Looks up one page of a search in the index. Only postings that still take applications today are found. */
export function findPostings(live: LivePostings, search: PostingSearch, now: Date): FoundPostings {
  // What is still open depends on the day.
  const key = `${dayInJapan(now).toString()} ${searchHref(search)}`
  return live.answers.of(key, () => find(live, search, now))
}

function find({ index }: LivePostings, search: PostingSearch, now: Date): FoundPostings {
  const result = index.search({
    ...requestOf(search, now),
    // Towns are offered once their prefecture is chosen.
    facets: search.prefecture === null ? offeredFacets.filter((facet) => facet !== 'town') : offeredFacets,
    offset: (search.page - 1) * POSTINGS_PER_PAGE,
    limit: POSTINGS_PER_PAGE,
  })
  const { ids, total, suggestions, sentence } = result
  return { ids, total, suggestions, sentence, facets: countsOf(result) }
}

/** How many postings a search finds. */
export function countPostings({ index }: LivePostings, search: PostingSearch, now: Date): number {
  return index.search({ ...requestOf(search, now), limit: 0 }).total
}

/** The newest of a search, whatever its own order and page: for feeds. */
export function newestIds({ index }: LivePostings, search: PostingSearch, now: Date, limit: number): string[] {
  return index.search({ ...requestOf(changed(search, { order: 'newest' }), now), limit }).ids
}

/** A condition of a search: what it is called here, and the same search without it. */
export interface Condition {
  name: keyof PostingSearch
  without: PostingSearch
}

/** Every condition that narrows a search, one by one; values of a list are conditions of their own. */
export function conditionsOf(search: PostingSearch): (Condition & { value: string })[] {
  const single = ['occupation', 'skill', 'industry', 'theme', 'region', 'town', 'fee', 'hours', 'round'] as const
  const lists = ['ties', 'remote', 'visits'] as const
  const words =
    search.text === '' ? [] : [{ name: 'text' as const, value: search.text, without: changed(search, { text: '' }) }]
  const prefecture = search.town === null ? search.prefecture : null
  return [
    ...words,
    ...(prefecture === null
      ? []
      : [{ name: 'prefecture' as const, value: prefecture, without: changed(search, { prefecture: null }) }]),
    ...single.flatMap((name) =>
      search[name] === null ? [] : [{ name, value: String(search[name]), without: changed(search, { [name]: null }) }],
    ),
    ...lists.flatMap((name) =>
      search[name].map((value) => ({
        name,
        value,
        without: changed(search, { [name]: search[name].filter((one) => one !== value) }),
      })),
    ),
    ...(search.closingSoon
      ? [{ name: 'closingSoon' as const, value: 'soon', without: changed(search, { closingSoon: false }) }]
      : []),
  ]
}

/** Words that are true of everything here; as words of the index they would make 採用, which means 求人 too, find all. */
const meaningAll = /(?<=^|\s)(?:求人|仕事|募集)(?=\s|$)/g

function requestOf(search: PostingSearch, now: Date): SearchRequest {
  return {
    text: search.text.replaceAll(meaningAll, '副業'),
    filters: filtersOf(search, now),
    sort: sorts[search.order],
  }
}

const sorts: Record<Order, Sort> = {
  relevance: 'relevance',
  newest: { by: 'published', direction: 'descending' },
  closing: { by: 'closing', direction: 'ascending' },
  fee: { by: 'fee', direction: 'descending' },
}

function filtersOf(search: PostingSearch, now: Date): Filters {
  const today = dayInJapan(now)
  const { fee, hours, closingSoon } = search
  const one = (value: string | null) => (value === null ? [] : [value])
  return {
    facets: {
      occupation: one(search.occupation),
      skill: one(search.skill),
      industry: one(search.industry),
      theme: one(search.theme),
      region: one(search.region),
      prefecture: one(search.prefecture),
      town: one(search.town),
      place: search.ties,
      remote: search.remote,
      visits: search.visits,
      round: one(search.round),
    },
    numbers: { ...(fee === null ? {} : { fee: { from: fee } }), ...(hours === null ? {} : { hours: { to: hours } }) },
    // The clock closes postings a little after midnight; nobody finds them in between.
    days: {
      closing: { from: today.toString(), ...(closingSoon ? { to: today.add({ days: SOON_DAYS }).toString() } : {}) },
    },
  }
}

function countsOf({ facets }: SearchResult): FoundPostings['facets'] {
  return Object.fromEntries(
    offeredFacets.map((facet) => [facet, facets[facet] ?? []]),
  ) as unknown as FoundPostings['facets']
}
