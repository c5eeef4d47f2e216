import { saidConditions } from './condition-words.ts'
import { countPostings } from './find-postings.ts'
import type { LivePostings } from './live-postings.ts'
import type { WayOut } from '../../ui/ways-out.tsx'
import { changed, everyPosting, type PostingSearch, searchHref } from './posting-search.ts'

/** Wordings near to what was typed that find something; alone, where they find nothing under the other conditions. */
export function suggested(live: LivePostings, search: PostingSearch, texts: readonly string[], now: Date): WayOut[] {
  const within = texts.map((text) => ({ label: text, search: changed(search, { text }) }))
  const alone = texts.map((text) => ({
    label: `${text}だけで探す`,
    search: changed(everyPosting, { text, order: 'relevance' }),
  }))
  const found = waysOut(live, within, now)
  return found.length > 0 ? found : waysOut(live, alone, now)
}

/** The same search with one condition less, where that finds something. */
export function loosened(live: LivePostings, search: PostingSearch, now: Date): WayOut[] {
  const conditions = saidConditions(search, live)
  if (conditions.length < 2) return []
  return waysOut(
    live,
    conditions.map(({ label, without }) => ({ label: `${label}を外す`, search: without })),
    now,
  )
}

/** Only those that do find something. */
function waysOut(live: LivePostings, ways: readonly { label: string; search: PostingSearch }[], now: Date): WayOut[] {
  return ways
    .map(({ label, search }) => ({ label, href: searchHref(search), count: countPostings(live, search, now) }))
    .filter(({ count }) => count > 0)
}
