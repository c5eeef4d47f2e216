import type { FacetCount } from '../../platform/search/index.ts'

/** What the form offers to choose from, with how many postings each choice would show. */
export const offeredFacets = [
  'occupation',
  'skill',
  'industry',
  'theme',
  'region',
  'prefecture',
  'town',
  'remote',
  'visits',
  'round',
] as const
export type Facet = (typeof offeredFacets)[number]

export interface FoundPostings {
  /** Of this page, in order. */
  ids: readonly string[]
  total: number
  facets: Readonly<Record<Facet, readonly FacetCount[]>>
  /** Other words that find something, where these find nothing. */
  suggestions: readonly string[]
  /** Why there is nothing to search by. */
  sentence: string | null
}
