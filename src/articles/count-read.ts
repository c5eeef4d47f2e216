import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database } from '../platform/db/database.ts'

/** Who reads, as far as it takes to count a reload once. */
export interface Reader {
  address: string
  browser: string
}

const machines = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|headless/i

/**
 * 読まれた回数: once for each reader and day, without a cookie. Reader is whoever has this address and this browser; the mark
 * cannot be turned back, differs each day, and is thrown away when the day is over (`forgetReaders`). Machines that say so
 * are not counted.
 */
export async function countRead(
  db: Database,
  secret: string,
  articleId: string,
  { address, browser }: Reader,
  now: Date,
): Promise<void> {
  if (browser === '' || machines.test(browser)) return
  const day = dayInJapan(now).toString()
  const said = JSON.stringify(['article-reader', day, address, browser])
  const mark = createHmac('sha256', secret).update(said).digest('base64url').slice(0, 22)
  await as(db, clock, async (tx) => {
    const first = await tx
      .insertInto('article_readers_today')
      .values({ article_id: articleId, day, mark })
      .onConflict((c) => c.columns(['article_id', 'day', 'mark']).doNothing())
      .returning('mark')
      .executeTakeFirst()
    if (!first) return
    await tx
      .insertInto('article_reads')
      .values({ article_id: articleId, day, reads: 1 })
      .onConflict((c) => c.columns(['article_id', 'day']).doUpdateSet({ reads: sql`article_reads.reads + 1` }))
      .execute()
  })
}

/** Nothing about the readers of a day is kept when it is over; the numbers are. */
export async function forgetReaders(db: Database, now: Date): Promise<void> {
  const today = dayInJapan(now).toString()
  await as(db, clock, (tx) => tx.deleteFrom('article_readers_today').where('day', '<', today).execute())
}
