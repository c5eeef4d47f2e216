export { excerpt, highlight, type Segment } from './highlight.ts'
export { countedChoices } from './choices.ts'
export { fold } from './fold.ts'
export { usualGuards, type Guards } from './guards.ts'
export { parseQuery, type Query, type Word } from './query.ts'
export { usualSynonyms, type Synonyms } from './synonyms.ts'
export type { SearchDocument, Shape } from './document.ts'
export type { FacetCount, Filters } from './sieve.ts'
export type { Sort } from './order.ts'
export {
  createSearchIndex,
  type SearchIndex,
  type SearchOptions,
  type SearchRequest,
  type SearchResult,
} from './search-index.ts'
