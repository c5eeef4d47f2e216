import { whenRead } from '../../start/readiness.ts'
import type { Visit } from '../../route.ts'
import { titleOfSearch } from './condition-words.ts'
import { rssOf } from './feed.ts'
import { newestIds } from './find-postings.ts'
import { livePostings } from './live-postings.ts'
import { cardRows, cardWords, type CardRow } from './posting-cards.ts'
import { changed, searchHref } from './posting-search.ts'
import { readSearch } from './read-search.ts'

const MOST_ITEMS = 50

/** The newest postings of a search as RSS; without conditions, of all. */
export async function postingsFeed(visit: Visit): Promise<Response> {
  await whenRead(visit.db, 'postings')
  const { title, rows, search } = await visit.read(async (tx) => {
    const live = await livePostings(visit.db, tx, visit.now)
    const { search } = readSearch(visit.query, live.places)
    const rows = await cardRows(tx, newestIds(live, search, visit.now, MOST_ITEMS))
    return { title: titleOfSearch(search, live), rows, search: changed(search, { order: 'newest' }) }
  })
  const feed = rssOf({
    title,
    about: '地方の企業と役場の、副業の求人の新着です。',
    origin: visit.origin,
    page: searchHref(search),
    self: searchHref(search, '/postings.rss'),
    items: rows.map((row) => itemOf(row, visit.now)),
  })
  return new Response(feed, {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}

function itemOf(row: CardRow, now: Date) {
  const { client, place, fee, hours, remote, closes } = cardWords(row, now)
  const description = `${client}(${place}) 謝礼 ${fee} / 稼働 ${hours} / ${remote} / ${closes}`
  return { path: `/postings/${row.id}`, title: row.title, description, publishedAt: new Date(row.published_at) }
}
