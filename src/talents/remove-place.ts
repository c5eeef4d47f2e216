import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent } from './find-talent.ts'

/** 本人が地域を外す。 @throws NotFound for another's profile, Stale when it is gone already */
export async function removePlace(tx: Tx, actor: Actor, id: string, code: string, now: Date): Promise<void> {
  await lockTalent(tx, actor, id, 'edit')
  const removed = await tx
    .deleteFrom('talent_places')
    .where('talent_id', '=', id)
    .where('place_code', '=', code)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw new Stale('この地域はすでに外されています。')
  await noteChange(tx, actor, id, now)
}
