import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { articleMoves } from './article.ts'
import { lockArticle } from './find-article.ts'
import { requireComplete } from './publication.ts'

/** 審査に出す. @throws Invalid with a sentence for everything that is missing */
export async function submitArticle(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'submit')
  await requireComplete(tx, row, now)
  const { to } = articleMoves.submit
  await tx.updateTable('articles').set({ state: to, state_since: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'article.submitted', subject: id, from: row.state, to }, now)
}

/** 差し戻す, with what is to be mended. */
export async function returnArticle(tx: Tx, actor: Actor, id: string, words: string, now: Date): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'return')
  const { to } = articleMoves.return
  await tx
    .insertInto('article_remarks')
    .values({ id: randomUUID(), article_id: id, words, by_account: personOf(actor), at: now })
    .execute()
  await tx.updateTable('articles').set({ state: to, state_since: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'article.returned', subject: id, from: row.state, to }, now)
}

/** 公開する, at once. @throws Invalid when a consent or anything else is missing by now */
export async function publishArticle(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'publish')
  await requireComplete(tx, row, now)
  const { to } = articleMoves.publish
  await tx
    .updateTable('articles')
    .set({ state: to, state_since: now, published_at: now, reviewed_by: personOf(actor) })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'article.published', subject: id, from: row.state, to }, now)
}

const FARTHEST = 366 * 86_400_000

/** 公開を予約する, for an hour to come and a year at most. @throws Invalid (`publishOn`) */
export async function scheduleArticle(tx: Tx, actor: Actor, id: string, at: Date, now: Date): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'schedule')
  if (at <= now) throw new Invalid({ publishOn: '公開する日時は、今より後にしてください' })
  if (at.getTime() - now.getTime() > FARTHEST) throw new Invalid({ publishOn: '公開する日時は、1年以内にしてください' })
  await requireComplete(tx, row, now)
  const { to } = articleMoves.schedule
  await tx
    .updateTable('articles')
    .set({ state: to, state_since: now, publish_at: at, reviewed_by: personOf(actor) })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'article.scheduled', subject: id, from: row.state, to }, now)
}

/** 予約を取りやめる: back to the review. */
export async function holdArticle(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'hold')
  const { to } = articleMoves.hold
  await tx.updateTable('articles').set({ state: to, state_since: now, publish_at: null }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'article.held', subject: id, from: row.state, to }, now)
}

export function personOf(actor: Actor): string {
  const account = accountOf(actor)
  if (!account) throw new NotAllowed()
  return account
}
