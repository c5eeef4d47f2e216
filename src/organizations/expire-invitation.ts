import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { invitationMoves } from './invitation.ts'

/** Its seven days are over. */
export async function expireInvitation(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { from, to } = invitationMoves.expire
  const expired = await tx
    .updateTable('invitations')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  if (expired) await record(tx, actor, { name: 'invitation.expired', subject: id, from: from[0], to }, now)
}
