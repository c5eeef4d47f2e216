import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { articleMoves, canMoveArticle, type Consenter, type ConsentWay } from './article.ts'
import { type ArticleRow, lockForWork } from './find-article.ts'
import { personOf } from './review-article.ts'

export interface GivenConsent {
  whose: Consenter
  /** As they are called in the text. */
  name: string
  way: ConsentWay
  /** 2025-12-01. */
  consentedOn: string
}

const MOST_CONSENTS = 30

/** 掲載の同意を記録する: who agreed to what stands in the text, when, and how. */
export async function recordConsent(
  tx: Tx,
  actor: Actor,
  id: string,
  { whose, name, way, consentedOn }: GivenConsent,
  now: Date,
): Promise<void> {
  const row = await lockForWork(tx, actor, id, 'recordConsent')
  if (consentedOn > dayInJapan(now).toString())
    throw new Invalid({ consentedOn: '同意を得た日は、今日までの日付にしてください' })
  await requireRoom(tx, row, whose)
  const consent = randomUUID()
  await tx
    .insertInto('article_consents')
    .values({
      id: consent,
      article_id: id,
      whose,
      name,
      way,
      consented_on: consentedOn,
      recorded_by: personOf(actor),
      at: now,
    })
    .execute()
  await record(tx, actor, { name: 'article.consented', subject: id, detail: { consent, whose } }, now)
}

async function requireRoom(tx: Tx, { id, contract_id }: ArticleRow, whose: Consenter): Promise<void> {
  if (whose !== 'person' && contract_id === null)
    throw new Invalid({ whose: '契約から作った事例ではありません。「登場する人」を選んでください' })
  const given = await tx
    .selectFrom('article_consents')
    .select('whose')
    .where('article_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  if (given.length >= MOST_CONSENTS) throw new Invalid({ whose: `同意の記録は${MOST_CONSENTS}件までです` })
  if (whose !== 'person' && given.some((each) => each.whose === whose))
    throw new Invalid({ whose: 'この同意はすでに記録されています' })
}

/**
 * 同意の取下げ: it counts from this moment. What was to be published goes back to the draft; what is public is taken down.
 * @throws Stale when it was taken back already
 */
export async function withdrawConsent(tx: Tx, actor: Actor, id: string, consentId: string, now: Date): Promise<void> {
  const row = await lockForWork(tx, actor, id, 'recordConsent')
  const consent = await tx
    .selectFrom('article_consents')
    .select('withdrawn_at')
    .where('id', '=', consentId)
    .where('article_id', '=', id)
    .executeTakeFirst()
  if (!consent) throw new NotFound()
  if (consent.withdrawn_at) throw new Stale('この同意は、すでに取り下げられています。')
  await tx.updateTable('article_consents').set({ withdrawn_at: now }).where('id', '=', consentId).execute()
  await record(tx, actor, { name: 'article.consent_withdrawn', subject: id, detail: { consent: consentId } }, now)
  await takeBack(tx, actor, row, now)
}

async function takeBack(tx: Tx, actor: Actor, { id, state }: ArticleRow, now: Date): Promise<void> {
  const move = (['stop', 'pull'] as const).find((each) => canMoveArticle(state, each))
  if (!move) return
  const { to } = articleMoves[move]
  const name = move === 'pull' ? 'article.archived' : 'article.returned'
  await tx.updateTable('articles').set({ state: to, state_since: now, publish_at: null }).where('id', '=', id).execute()
  await record(tx, actor, { name, subject: id, from: state, to, reason: 'consent' }, now)
}
