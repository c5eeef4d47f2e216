import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent } from './find-talent.ts'

/** 本人が職歴を削除する。 @throws NotFound for another's profile or a career that is not in it */
export async function removeCareer(
  tx: Tx,
  actor: Actor,
  { talentId, careerId }: { talentId: string; careerId: string },
  now: Date,
): Promise<void> {
  await lockTalent(tx, actor, talentId, 'edit')
  const removed = await tx
    .deleteFrom('talent_careers')
    .where('id', '=', careerId)
    .where('talent_id', '=', talentId)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw new NotFound()
  await noteChange(tx, actor, talentId, now)
}
