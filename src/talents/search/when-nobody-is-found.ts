import type { PlaceBook } from '../../law/place-book.ts'
import type { SearchIndex } from '../../platform/search/index.ts'
import type { WayOut } from '../../ui/ways-out.tsx'
import { saidConditions } from './condition-words.ts'
import { countTalents, type FoundTalents } from './find-talents.ts'
import { changed, everyTalent, searchHref, type TalentSearch } from './talent-search.ts'

/** Other searches that do find somebody. */
export interface OtherSearches {
  /** Wordings near to what was typed; alone, where they find nobody under the other conditions. */
  suggestions: WayOut[]
  /** One condition less. */
  looser: WayOut[]
}

/** Ways on from a search that found nobody; none from one that did. */
export function otherSearches(
  index: SearchIndex,
  search: TalentSearch,
  { total, suggestions }: Pick<FoundTalents, 'total' | 'suggestions'>,
  places: PlaceBook,
  now: Date,
): OtherSearches {
  if (total > 0) return { suggestions: [], looser: [] }
  const way = (label: string, other: TalentSearch): WayOut => ({
    label,
    href: searchHref(other),
    count: countTalents(index, other, now),
  })
  const conditions = saidConditions(search, places)
  const less = conditions.length > 1 ? conditions : []
  const within = suggestions.map((text) => way(text, changed(search, { text }))).filter(findsSomebody)
  const alone = suggestions
    .map((text) => way(`${text}だけで探す`, changed(everyTalent, { text, order: 'relevance' })))
    .filter(findsSomebody)
  return {
    suggestions: within.length > 0 ? within : alone,
    looser: less.map(({ label, without }) => way(`${label}を外す`, without)).filter(findsSomebody),
  }
}

function findsSomebody({ count }: WayOut): boolean {
  return count > 0
}
