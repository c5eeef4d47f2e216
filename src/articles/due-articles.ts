import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { articleMoves } from './article.ts'
import { lockArticle } from './find-article.ts'

const MOST_AT_ONCE = 100

/** Publishes what was scheduled for an hour that has come, each in a transaction of its own. @returns how many */
export async function publishDueArticles(db: Database, now: Date): Promise<number> {
  const due = await as(db, clock, (tx) =>
    tx
      .selectFrom('articles')
      .select('id')
      .where('state', '=', 'scheduled')
      .where('publish_at', '<=', now)
      .orderBy('publish_at')
      .orderBy('id')
      .limit(MOST_AT_ONCE)
      .execute(),
  )
  let opened = 0
  for (const { id } of due) if (await as(db, clock, (tx) => openArticle(tx, id, now))) opened++
  return opened
}

/** Nothing happens when somebody was faster, or held it back meanwhile. Its day is the one that was promised. */
async function openArticle(tx: Tx, id: string, now: Date): Promise<boolean> {
  const waiting = await tx
    .selectFrom('articles')
    .select('publish_at')
    .where('id', '=', id)
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', now)
    .forUpdate()
    .executeTakeFirst()
  if (!waiting) return false
  const row = await lockArticle(tx, clock, id, 'open')
  const { to } = articleMoves.open
  await tx
    .updateTable('articles')
    .set({ state: to, state_since: now, published_at: waiting.publish_at, publish_at: null })
    .where('id', '=', id)
    .execute()
  await record(tx, clock, { name: 'article.published', subject: id, from: row.state, to }, now)
  return true
}
