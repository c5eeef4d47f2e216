import type { Updateable } from 'kysely'
import type { Talents } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockTalent, refuseOlder } from './find-talent.ts'

/** What the sections of the profile may change: nothing about state, owner or version. */
export type TalentColumns = Pick<
  Updateable<Talents>,
  | 'headline'
  | 'introduction'
  | 'experience'
  | 'achievements'
  | 'hours_per_month'
  | 'wished_fee_yen'
  | 'available_from'
  | 'remote_only'
  | 'can_visit'
  | 'contactable_times'
  | 'employer_rule'
  | 'employer_notified'
  | 'legal_form'
  | 'uses_employees'
  | 'other_officers'
  | 'declared_at'
  | 'invoice_number'
  | 'shown_to_companies'
  | 'shown_to_towns'
  | 'open_to_scouts'
>

/**
 * 本人がプロフィールの一部を変更する。 `version` is the one the form was drawn from.
 * @throws NotFound for another's profile, Invalid when it was changed meanwhile
 */
export async function changeTalent(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, columns }: { version: number; columns: TalentColumns },
  now: Date,
): Promise<void> {
  const talent = await lockTalent(tx, actor, id, 'edit')
  refuseOlder(talent, version)
  await tx.updateTable('talents').set(columns).where('id', '=', id).execute()
  await noteChange(tx, actor, id, now)
}

/** The next version, and the line in the journal, in the transaction of the change. */
export async function noteChange(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { version } = await tx
    .updateTable('talents')
    .set((e) => ({ version: e('version', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await record(tx, actor, { name: 'talent.changed', subject: id, detail: { version } }, now)
}
