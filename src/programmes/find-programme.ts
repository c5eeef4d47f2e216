import type { Selectable } from 'kysely'
import type { Programmes } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { mayProgramme, type ProgrammeAction } from './policy.ts'

export type ProgrammeRow = Selectable<Programmes>

/** Reads (and locks) a programme, seen through the actor. @throws NotFound for another town's, NotAllowed for the action */
export async function findProgramme(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ProgrammeAction,
  { lock = false } = {},
): Promise<ProgrammeRow> {
  const query = tx.selectFrom('programmes').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row || !mayProgramme(actor, 'view', { municipalityId: row.municipality_id })) throw new NotFound()
  if (!mayProgramme(actor, action, { municipalityId: row.municipality_id })) throw new NotAllowed()
  return row
}
