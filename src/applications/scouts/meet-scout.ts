import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { lockScout, moveScout } from './find-scout.ts'
import { waitingStates } from './scout.ts'

/**
 * Who applies on their own while an invitation to the same posting waits has said yes to it. The sender hears of the
 * application itself.
 */
export async function meetScout(tx: Tx, actor: Actor, postingId: string, talentId: string, now: Date): Promise<void> {
  const waiting = await tx
    .selectFrom('scouts')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('talent_id', '=', talentId)
    .where('state', 'in', [...waitingStates])
    .executeTakeFirst()
  if (!waiting) return
  const scout = await lockScout(tx, actor, waiting.id, 'accept')
  if (!waitingStates.includes(scout.state)) return
  const moved = await moveScout(tx, scout, 'accept', now)
  await record(tx, actor, { name: 'scout.accepted', subject: scout.id, ...moved }, now)
}
