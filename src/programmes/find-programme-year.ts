import type { Selectable } from 'kysely'
import type { ProgrammeYears } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { mayProgramme, type ProgrammeAction } from './policy.ts'
import type { ProgrammeYearState } from './programme-year.ts'

export type ProgrammeYearRow = Omit<Selectable<ProgrammeYears>, 'state'> & { state: ProgrammeYearState }

/** Reads (and locks) a programme's year. @throws NotFound for another town's, NotAllowed for the action */
export async function findProgrammeYear(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ProgrammeAction,
  { lock = false } = {},
): Promise<ProgrammeYearRow> {
  const query = tx.selectFrom('programme_years').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row || !mayProgramme(actor, 'view', { municipalityId: row.municipality_id })) throw new NotFound()
  if (!mayProgramme(actor, action, { municipalityId: row.municipality_id })) throw new NotAllowed()
  return { ...row, state: row.state as ProgrammeYearState }
}
