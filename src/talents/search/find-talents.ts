import { dayInJapan } from '../../law/japanese-date.ts'
import type { FacetCount, Filters, SearchIndex, SearchRequest, Sort } from '../../platform/search/index.ts'
import { type Order, TALENTS_PER_PAGE, type TalentSearch } from './talent-search.ts'

/** What the form offers to choose from, with how many people each choice would show. */
export const offeredFacets = ['occupation', 'skill', 'prefecture', 'way', 'scouts', 'rule', 'state'] as const
export type Facet = (typeof offeredFacets)[number]

export interface FoundTalents {
  /** Of this page, in order. */
  ids: readonly string[]
  total: number
  facets: Readonly<Record<string, readonly FacetCount[]>>
  /** Other words that find somebody, where these find nobody. */
  suggestions: readonly string[]
  /** Why there is nothing to search by. */
  sentence: string | null
}

/** Looks up one page of a search in the index. */
export function findTalents(index: SearchIndex, search: TalentSearch, now: Date): FoundTalents {
  return index.search({
    ...requestOf(search, now),
    facets: offeredFacets,
    offset: (search.page - 1) * TALENTS_PER_PAGE,
    limit: TALENTS_PER_PAGE,
  })
}

/** How many people a search finds. */
export function countTalents(index: SearchIndex, search: TalentSearch, now: Date): number {
  return index.search({ ...requestOf(search, now), limit: 0 }).total
}

function requestOf(search: TalentSearch, now: Date): SearchRequest {
  return { text: search.text, filters: filtersOf(search, dayInJapan(now)), sort: sorts[search.order] }
}

const sorts: Record<Order, Sort> = {
  relevance: 'relevance',
  newest: { by: 'updated', direction: 'descending' },
  hours: { by: 'hours', direction: 'descending' },
}

function filtersOf(search: TalentSearch, today: Temporal.PlainDate): Filters {
  const { hours, fee, start } = search
  const one = (value: string | null) => (value === null ? [] : [value])
  return {
    facets: {
      occupation: one(search.occupation),
      skill: one(search.skill),
      ...whereOf(search),
      way: search.ways,
      scouts: search.scouts ? ['open'] : [],
      rule: search.rules,
      state: search.states,
    },
    numbers: { ...(hours === null ? {} : { hours: { from: hours } }), ...(fee === null ? {} : { fee: { to: fee } }) },
    days: start === null ? {} : { start: { to: today.add({ months: Number(start) }).toString() } },
  }
}

/** Of the places typed any will do; a prefecture that was chosen besides must be among the same person's places. */
function whereOf({ prefecture, places, bond }: TalentSearch): Record<string, readonly string[]> {
  const kind = bond ?? 'place'
  if (prefecture === null) return { [kind]: places }
  return places.length === 0 ? { [kind]: [prefecture] } : { prefecture: [prefecture], [kind]: places }
}
