import type { Selectable } from 'kysely'
import type { Procurements } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { mayProgramme } from './policy.ts'
import type { Judging, ProcurementState } from './procurement.ts'

export type ProcurementRow = Omit<Selectable<Procurements>, 'state'> & { state: ProcurementState }

/** Reads (and locks) a procurement of the actor's town. @throws NotFound for anybody else's */
export async function findProcurement(
  tx: Tx,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<ProcurementRow> {
  const query = tx.selectFrom('procurements').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row || !mayProgramme(actor, 'view', { municipalityId: row.municipality_id })) throw new NotFound()
  if (!mayProgramme(actor, 'judge', { municipalityId: row.municipality_id })) throw new NotAllowed()
  return { ...row, state: row.state as ProcurementState }
}

/** Criteria, proposers, evaluators and points, in the order in which they were written down. */
export async function judgingOf(tx: Tx, procurement: ProcurementRow): Promise<Judging> {
  const named = (table: 'procurement_proposers' | 'procurement_evaluators') =>
    tx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('procurement_id', '=', procurement.id)
      .orderBy('position')
      .execute()
  return {
    mostPoints: procurement.most_points,
    criteria: await tx
      .selectFrom('procurement_criteria')
      .select(['id', 'name', 'weight'])
      .where('procurement_id', '=', procurement.id)
      .orderBy('position')
      .execute(),
    proposers: await named('procurement_proposers'),
    evaluators: await named('procurement_evaluators'),
    scores: await tx
      .selectFrom('procurement_scores')
      .select(['proposer_id as proposerId', 'criterion_id as criterionId', 'evaluator_id as evaluatorId', 'points'])
      .where('procurement_id', '=', procurement.id)
      .execute(),
  }
}
