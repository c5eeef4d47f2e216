import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { type ArchiveReason, articleMoves } from './article.ts'
import { columnsOf } from './article-text.ts'
import { type ArticleRow, lockArticle } from './find-article.ts'
import { requireComplete } from './publication.ts'
import { requireSeen } from './write-article.ts'

/** 公開を終える, with a reason. */
export async function archiveArticle(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: ArchiveReason,
  now: Date,
): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'archive')
  const { to } = articleMoves.archive
  await tx.updateTable('articles').set({ state: to, state_since: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'article.archived', subject: id, from: row.state, to, reason }, now)
}

/** What is written anew, and the sentence that says so below the text. */
export interface Correction {
  words: string
  lead: string
  body: string
  seen: number
}

/** 公開した記事を訂正する: nothing is changed silently. @throws Invalid when nothing was changed, Stale when another was faster */
export async function correctArticle(
  tx: Tx,
  actor: Actor,
  id: string,
  { words, lead, body, seen }: Correction,
  now: Date,
): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'correct')
  requireSeen(row.version, seen)
  if (sameText(row.body, body) && row.lead === lead)
    throw new Invalid({ body: '本文も要約も変わっていません。直してから送信してください' })
  await requireComplete(tx, { ...row, lead, body }, now)
  const version = row.version + 1
  const { folded } = columnsOf({ ...contentOf(row), lead, body })
  await tx.updateTable('articles').set({ lead, body, folded, version, updated_at: now }).where('id', '=', id).execute()
  await tx.insertInto('article_corrections').values({ id: randomUUID(), article_id: id, words, at: now }).execute()
  await record(tx, actor, { name: 'article.corrected', subject: id, detail: { version } }, now)
}

/** A browser sends line breaks of its own kind. */
const sameText = (a: string, b: string) => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')

/** The content of a row, as it was written. */
export function contentOf(row: ArticleRow) {
  const { category, title, lead, body, tags, pr, people } = row
  const about = { organizationId: row.organization_id, municipalityId: row.municipality_id, asOf: row.as_of }
  return { category, title, lead, body, tags, pr, people, ...about }
}
