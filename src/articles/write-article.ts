import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { type ArticleContent, columnsOf } from './article-text.ts'
import { lockArticle } from './find-article.ts'
import { mayArticle } from './policy.ts'

/**
 * 記事の下書きを作る; a case names the contract that it is about. @returns its id
 * @throws Invalid for an organization, town or contract that there is none of
 */
export async function draftArticle(
  tx: Tx,
  actor: Actor,
  content: ArticleContent & { contractId: string | null },
  now: Date,
): Promise<string> {
  if (actor.kind !== 'operator') throw new NotFound()
  if (!mayArticle(actor, 'change', { state: 'draft' })) throw new NotAllowed()
  await requireKnown(tx, content)
  const id = randomUUID()
  await tx
    .insertInto('articles')
    .values({
      id,
      state: 'draft',
      ...columnsOf(content),
      contract_id: content.contractId,
      state_since: now,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await record(tx, actor, { name: 'article.drafted', subject: id, from: null, to: 'draft' }, now)
  return id
}

/** 下書きを直す. @throws Stale when somebody else has saved meanwhile */
export async function changeArticle(
  tx: Tx,
  actor: Actor,
  id: string,
  { seen, ...content }: ArticleContent & { seen: number },
  now: Date,
): Promise<void> {
  const row = await lockArticle(tx, actor, id, 'change')
  requireSeen(row.version, seen)
  await requireKnown(tx, { ...content, contractId: null })
  const version = row.version + 1
  await tx
    .updateTable('articles')
    .set({ ...columnsOf(content), version, updated_at: now })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'article.changed', subject: id, detail: { version } }, now)
}

/** @throws Stale when the text on the screen is not the newest */
export function requireSeen(version: number, seen: number): void {
  if (version !== seen)
    throw new Stale('この記事は、ほかの人が先に保存しています。最新の内容を開き直してから、もう一度直してください。')
}

type Named = Pick<ArticleContent, 'organizationId' | 'municipalityId'> & { contractId: string | null }

async function requireKnown(tx: Tx, { organizationId, municipalityId, contractId }: Named): Promise<void> {
  const kinds = await tx
    .selectFrom('organizations')
    .select(['id', 'kind'])
    .where('id', 'in', [organizationId, ...(municipalityId ? [municipalityId] : [])])
    .execute()
  const kindOf = (id: string) => kinds.find((each) => each.id === id)?.kind
  if (!['operator', 'municipality', 'supporter'].includes(kindOf(organizationId) ?? ''))
    throw new Invalid({ organizationId: '書いた組織を一覧から選んでください' })
  if (municipalityId && kindOf(municipalityId) !== 'municipality')
    throw new Invalid({ municipalityId: 'まちを一覧から選んでください' })
  if (contractId && !(await isMatch(tx, contractId)))
    throw new Invalid({ contract: 'この契約からは事例を作れません。成立した契約を選んでください' })
}

async function isMatch(tx: Tx, contractId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('contracts')
    .select('id')
    .where('id', '=', contractId)
    .where('in_force_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}
