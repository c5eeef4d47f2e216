import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { removeFile } from '../../platform/files/keep-file.ts'
import { noteChange } from '../change-talent.ts'
import { lockTalent } from '../find-talent.ts'

/** 本人が実績の見本を削除する。 Its file goes for good. @throws NotFound for another's work */
export async function removeWork(tx: Tx, actor: Actor, talentId: string, id: string, now: Date): Promise<void> {
  await lockTalent(tx, actor, talentId, 'edit')
  const gone = await tx
    .deleteFrom('talent_works')
    .where('id', '=', id)
    .where('talent_id', '=', talentId)
    .returning('file_id')
    .executeTakeFirst()
  if (!gone) throw new NotFound()
  if (gone.file_id) await removeFile(tx, gone.file_id)
  await noteChange(tx, actor, talentId, now)
}
