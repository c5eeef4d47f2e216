import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import { withdrawConsent } from '../../talents/withdraw-consent.ts'
import { poolMoves } from './pool.ts'

/**
 * 登録をやめる, at any time and without a reason: the town reads nothing under this entry from now on.
 * @throws NotFound for another's entry, Stale when it was left before
 */
export async function leavePool(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') throw new NotFound()
  const entry = await tx
    .selectFrom('pool_entries')
    .select(['id', 'state'])
    .where('id', '=', id)
    .where('talent_id', '=', actor.talentId)
    .forUpdate()
    .executeTakeFirst()
  if (!entry) throw new NotFound()
  const { from, to } = poolMoves.leave
  if (!from.some((state) => state === entry.state))
    throw new Stale('このタレントプールの登録は、すでに終わっています。')
  await tx.updateTable('pool_entries').set({ state: to, left_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'pool.left', subject: id, from: entry.state, to }, now)
  for (const consent of await consentsOf(tx, id)) await withdrawWhereFree(tx, actor, consent, now)
}

async function consentsOf(tx: Tx, subject: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select('c.id')
    .where('c.subject', '=', subject)
    .where('w.consent_id', 'is', null)
    .orderBy('c.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A town that is also a party of a running contract keeps the name that it needs for it. */
async function withdrawWhereFree(tx: Tx, actor: Actor, consentId: string, now: Date): Promise<void> {
  try {
    await withdrawConsent(tx, actor, consentId, now)
  } catch (error) {
    if (!(error instanceof Stale)) throw error
  }
}
