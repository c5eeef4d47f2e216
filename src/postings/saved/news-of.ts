import type { Tx } from '../../platform/db/database.ts'
import { titleOfSearch } from '../public/condition-words.ts'
import { newestIds } from '../public/find-postings.ts'
import type { LivePostings } from '../public/live-postings.ts'
import { type CardRow, cardRows, cardWords } from '../public/posting-cards.ts'
import { readSearch } from '../public/read-search.ts'
import type { Site } from './mail-news.ts'
import { stopPath } from './stop-token.ts'

const MOST_LOOKED_AT = 50

/** Published since the person was last told, and not applied to by them. */
export async function newsOf(
  tx: Tx,
  live: LivePostings,
  { query, told_until }: { query: string; told_until: Date },
  now: Date,
): Promise<CardRow[]> {
  const { search } = readSearch(new URLSearchParams(query), live.places)
  const rows = await cardRows(tx, newestIds(live, search, now, MOST_LOOKED_AT))
  return rows.filter(({ published_at }) => new Date(published_at) > told_until)
}

const MOST_TOLD = 5

/** The part of the letter about one saved search. */
export function partOf(
  live: LivePostings,
  { id, query }: { id: string; query: string },
  news: readonly CardRow[],
  { origin, secret }: Site,
  now: Date,
): string {
  const { search } = readSearch(new URLSearchParams(query), live.places)
  const lines = news.slice(0, MOST_TOLD).map((row) => {
    const { client, place, fee } = cardWords(row, now)
    return `・${row.title}\n  ${client}(${place})、${fee}\n  ${origin}/postings/${row.id}`
  })
  const more = news.length > MOST_TOLD ? [`ほか${news.length - MOST_TOLD}件`] : []
  return [
    `■ ${titleOfSearch(search, live)}(新着${news.length}件)`,
    ...lines,
    ...more,
    `すべて見る: ${origin}/postings?${query}`,
    `この条件のお知らせを止める: ${origin}${stopPath(secret, id)}`,
  ].join('\n')
}
