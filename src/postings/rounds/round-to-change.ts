import type { Selectable } from 'kysely'
import type { Rounds } from '../../../db/types.ts'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { findProgramme } from '../../programmes/find-programme.ts'
import type { RoundState } from '../../programmes/programme.ts'

export type RoundRow = Omit<Selectable<Rounds>, 'state'> & { state: RoundState }

/** Days in Japan (2026-04-01), both included. */
export interface RoundDays {
  opensOn: string
  closesOn: string
}

/** A round with how many postings would follow its days. */
export interface RoundToChange {
  row: RoundRow
  programme: string
  postings: number
}

/**
 * Reads (and locks, its programme first) a round for whoever may plan it.
 * @throws NotFound for another town's, NotAllowed for a viewer
 */
export async function findRoundToChange(
  tx: Tx,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<RoundToChange> {
  const found = await tx.selectFrom('rounds').select('programme_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  const programme = await findProgramme(tx, actor, found.programme_id, 'planRound', { lock })
  const query = tx.selectFrom('rounds').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow()
  const { postings } = await tx
    .selectFrom('postings')
    .select((e) => e.fn.countAll<number>().as('postings'))
    .where('round_id', '=', id)
    .where('state', 'in', ['draft', 'review', 'returned', 'published'])
    .executeTakeFirstOrThrow()
  return { row: row as RoundRow, programme: programme.name, postings }
}
