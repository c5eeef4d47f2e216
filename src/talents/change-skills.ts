import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent, refuseOlder } from './find-talent.ts'
import type { OwnSkill } from './profile-parts.ts'

/**
 * 本人がスキルを選び直す。 The list replaces the one before.
 * @throws NotFound for another's profile, Invalid when the profile was changed meanwhile
 */
export async function changeSkills(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, skills }: { version: number; skills: readonly Pick<OwnSkill, 'skill' | 'level' | 'years'>[] },
  now: Date,
): Promise<void> {
  const talent = await lockTalent(tx, actor, id, 'edit')
  refuseOlder(talent, version)
  await tx.deleteFrom('talent_skills').where('talent_id', '=', id).execute()
  if (skills.length > 0)
    await tx
      .insertInto('talent_skills')
      .values(skills.map(({ skill, level, years }) => ({ talent_id: id, skill, level, years })))
      .execute()
  await noteChange(tx, actor, id, now)
}
