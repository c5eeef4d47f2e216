import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type CareerContent, careerColumns } from './add-career.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent } from './find-talent.ts'

/** 本人が職歴を直す。 @throws NotFound for another's profile or a career that is not in it */
export async function changeCareer(
  tx: Tx,
  actor: Actor,
  { talentId, careerId }: { talentId: string; careerId: string },
  career: CareerContent,
  now: Date,
): Promise<void> {
  await lockTalent(tx, actor, talentId, 'edit')
  const changed = await tx
    .updateTable('talent_careers')
    .set(careerColumns(career))
    .where('id', '=', careerId)
    .where('talent_id', '=', talentId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound()
  await noteChange(tx, actor, talentId, now)
}
