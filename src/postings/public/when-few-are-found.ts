import { saidConditions } from './condition-words.ts'
import { countPostings } from './find-postings.ts'
import type { LivePostings } from './live-postings.ts'
import type { WayOut } from '../../ui/ways-out.tsx'
import { changed, type PostingSearch, searchHref } from './posting-search.ts'

/** Wordings near to what was typed that find something. */
export function suggested(live: LivePostings, search: PostingSearch, texts: readonly string[], now: Date): WayOut[] {
  return waysOut(
    live,
    texts.map((text) => ({ label: text, search: changed(search, { text }) })),
    now,
  )
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
