import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { supportMoves } from './support.ts'

/**
 * 支援アクセスを終える。 Only whoever began it; ending what has ended is harmless.
 * @returns the organization that was looked at
 * @throws NotFound for everybody else
 */
export async function endSupport(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  if (actor.kind !== 'operator') throw new NotFound()
  const support = await tx
    .selectFrom('supports')
    .select(['id', 'organization_id', 'state', 'ends_at'])
    .where('id', '=', id)
    .where('account_id', '=', accountOf(actor))
    .forUpdate()
    .executeTakeFirst()
  if (!support) throw new NotFound()
  if (support.state !== 'open') return support.organization_id
  if (support.ends_at <= now) {
    await lapse(tx, actor, support, now)
    return support.organization_id
  }
  const { to } = supportMoves.end
  await tx.updateTable('supports').set({ state: to, ended_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'support.ended', subject: id, from: 'open', to }, now)
  return support.organization_id
}

/** Closes the books of those whose minutes are over: an operator's own, or everybody's by the clock. */
export async function lapseSupports(tx: Tx, actor: Actor, now: Date): Promise<void> {
  let over = tx.selectFrom('supports').select(['id', 'ends_at']).where('state', '=', 'open').where('ends_at', '<=', now)
  if (actor.kind !== 'clock') over = over.where('account_id', '=', accountOf(actor))
  for (const support of await over.orderBy('ends_at').orderBy('id').limit(500).forUpdate().execute())
    await lapse(tx, actor, support, now)
}

/** It ended when its minutes were over, not when somebody came by. */
async function lapse(tx: Tx, actor: Actor, { id, ends_at }: { id: string; ends_at: Date }, now: Date): Promise<void> {
  const { to } = supportMoves.lapse
  await tx.updateTable('supports').set({ state: to, ended_at: ends_at }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'support.lapsed', subject: id, from: 'open', to }, now)
}
