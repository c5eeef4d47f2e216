import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

/**
 * 端末のログインを終える。 Only the owner ends a session; ending one that has ended is harmless.
 * @throws NotFound when it is not one of the actor's
 */
export async function endSession(tx: Tx, actor: Actor, sessionId: string, now: Date): Promise<void> {
  const session = await tx
    .selectFrom('sessions')
    .select(['id', 'ended_at'])
    .where('id', '=', sessionId)
    .where('account_id', '=', accountOf(actor) ?? '')
    .forUpdate()
    .executeTakeFirst()
  if (!session) throw new NotFound()
  if (session.ended_at) return
  await tx.updateTable('sessions').set({ ended_at: now }).where('id', '=', sessionId).execute()
  await record(tx, actor, { name: 'session.ended', subject: sessionId }, now)
}
