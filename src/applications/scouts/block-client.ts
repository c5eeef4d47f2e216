import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { declineScout } from './answer-scout.ts'
import { findScout } from './find-scout.ts'
import { waitingStates } from './scout.ts'

/**
 * この組織からのスカウトを受け取らない。 What waits from it is declined without a reason; the organization is told neither
 * that it was blocked nor why. Blocking twice is harmless.
 */
export async function blockClientOfScout(tx: Tx, actor: Actor, scoutId: string, now: Date): Promise<void> {
  const { client_id, talent_id } = await findScout(tx, actor, scoutId, 'block')
  const first = await tx
    .insertInto('scout_blocks')
    .values({ talent_id, client_id, at: now })
    .onConflict((c) => c.columns(['talent_id', 'client_id']).doNothing())
    .returning('talent_id')
    .executeTakeFirst()
  if (!first) return
  await record(tx, actor, { name: 'talent.client_blocked', subject: talent_id, detail: { client: client_id } }, now)
  const waiting = await tx
    .selectFrom('scouts')
    .select('id')
    .where('talent_id', '=', talent_id)
    .where('client_id', '=', client_id)
    .where('state', 'in', [...waitingStates])
    .orderBy('id')
    .limit(100)
    .execute()
  for (const { id } of waiting) await declineScout(tx, actor, id, now)
}

/** もう一度受け取る。 @throws NotFound when it is not blocked */
export async function unblockClient(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') throw new NotAllowed()
  const gone = await tx
    .deleteFrom('scout_blocks')
    .where('talent_id', '=', actor.talentId)
    .where('client_id', '=', clientId)
    .returning('talent_id')
    .executeTakeFirst()
  if (!gone) throw new NotFound()
  await record(
    tx,
    actor,
    { name: 'talent.client_unblocked', subject: actor.talentId, detail: { client: clientId } },
    now,
  )
}
