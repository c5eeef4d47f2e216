import { type Actor, as, clock, door } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { findByCode, findReferral, putReferral, requireReferralMove } from './find-referral.ts'
import { tellSupporter } from './referral-letters.ts'
import { canMoveReferral } from './referral.ts'

const AT_ONCE = 200

/**
 * 企業が紹介に答える, with the code of the mail and without an account; the door stands in for it.
 * @throws NotFound for a code that nobody was sent; Stale when it was answered before or its days are over
 */
export async function answerReferral(tx: Tx, code: string, answer: 'consent' | 'decline', now: Date): Promise<void> {
  const row = await findByCode(tx, code, { lock: true })
  requireReferralMove(row, answer)
  if (row.expires_at <= now)
    throw new Stale('紹介の期限が過ぎています。紹介した支援機関に、もう一度紹介を頼んでください。')
  const { from, to } = await putReferral(tx, row, answer, now)
  const name = answer === 'consent' ? ('referral.consented' as const) : ('referral.declined' as const)
  await record(tx, door, { name, subject: row.id, from, to }, now)
  await tellSupporter(tx, row, answer === 'consent' ? 'consented' : 'declined', now)
}

/** Referrals that nobody answered in time. Run by the clock; asking twice is harmless. */
export async function expireReferrals(db: Database, now: Date): Promise<void> {
  const over = await as(db, clock, (tx) =>
    tx
      .selectFrom('referrals')
      .select('id')
      .where('state', '=', 'sent')
      .where('expires_at', '<=', now)
      .orderBy('expires_at')
      .orderBy('id')
      .limit(AT_ONCE)
      .execute(),
  )
  for (const { id } of over) await as(db, clock, (tx) => expireReferral(tx, clock, id, now))
}

async function expireReferral(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await findReferral(tx, actor, id, 'follow', { lock: true })
  // The company answered meanwhile.
  if (!canMoveReferral(row.state, 'expire')) return
  const { from, to } = await putReferral(tx, row, 'expire', now)
  await record(tx, actor, { name: 'referral.expired', subject: id, from, to }, now)
}
