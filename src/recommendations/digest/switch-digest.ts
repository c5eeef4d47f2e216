import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { findTalent } from '../../talents/find-talent.ts'

/** True while the weekly おすすめ comes by mail: from the beginning, until it is stopped. */
export async function getsDigest(tx: Tx, talentId: string): Promise<boolean> {
  const row = await tx.selectFrom('digests').select('stopped_at').where('talent_id', '=', talentId).executeTakeFirst()
  return !row?.stopped_at
}

/**
 * 週1回のおすすめを止める・再開する。 The same again changes nothing. The clock acts for whoever followed the link of a mail.
 * @throws NotFound for another's
 */
export async function switchDigest(tx: Tx, actor: Actor, talentId: string, on: boolean, now: Date): Promise<void> {
  if (actor.kind !== 'clock') await findTalent(tx, actor, talentId, 'edit')
  const changed = on ? await resume(tx, talentId) : await stop(tx, talentId, now)
  if (changed) await record(tx, actor, { name: on ? 'digest.resumed' : 'digest.stopped', subject: talentId }, now)
}

async function stop(tx: Tx, talentId: string, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('digests')
    .values({ talent_id: talentId, stopped_at: now })
    .onConflict((c) => c.column('talent_id').doUpdateSet({ stopped_at: now }).where('digests.stopped_at', 'is', null))
    .returning('talent_id')
    .executeTakeFirst()
  return row !== undefined
}

async function resume(tx: Tx, talentId: string): Promise<boolean> {
  const row = await tx
    .updateTable('digests')
    .set({ stopped_at: null })
    .where('talent_id', '=', talentId)
    .where('stopped_at', 'is not', null)
    .returning('talent_id')
    .executeTakeFirst()
  return row !== undefined
}
