import { type ArticleCard, cardOf, cardsOf, published } from '../articles/list-articles.ts'
import { takesRegistrations } from '../events/event.ts'
import { type ListedEvent, publicEvents } from '../events/list-events.ts'
import type { Tx } from '../platform/db/database.ts'

const IN_A_ROW = 3

/** What is to come and what was written last: one row of each on the first page. */
export interface News {
  events: ListedEvent[]
  articles: ArticleCard[]
}

export async function newsOf(tx: Tx, now: Date): Promise<News> {
  const { events } = await publicEvents(tx, { past: false, town: '', kind: null, page: 1 }, now)
  const articles = await cardsOf(published(tx))
    .where('a.pr', '=', false)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id')
    .limit(IN_A_ROW)
    .execute()
  // Whoever comes by may still ask for a seat.
  const open = events.filter(({ row }) => takesRegistrations(row.state))
  return { events: open.slice(0, IN_A_ROW), articles: articles.map(cardOf) }
}
