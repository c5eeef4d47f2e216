import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { findProcurement, judgingOf, type ProcurementRow } from './find-procurement.ts'
import { canMoveProcurement, type Judging } from './procurement.ts'

export interface Points {
  proposerId: string
  criterionId: string
  points: number
}

/**
 * 評価員1人の採点を記録する; writing them again replaces them while nothing is decided.
 * @throws NotFound for an evaluator of another procurement; Stale when it is decided
 */
export async function scoreProposals(
  tx: Tx,
  actor: Actor,
  procurementId: string,
  evaluatorId: string,
  points: readonly Points[],
  now: Date,
): Promise<void> {
  const procurement = await findProcurement(tx, actor, procurementId, { lock: true })
  requireScoring(procurement)
  refuseUnknown(await judgingOf(tx, procurement), evaluatorId, points)
  await write(tx, procurementId, evaluatorId, points, now)
  await record(
    tx,
    actor,
    { name: 'procurement.scored', subject: procurementId, detail: { evaluator: evaluatorId } },
    now,
  )
}

/** @throws NotFound for anybody and anything of another procurement, and for points above the top */
function refuseUnknown(judging: Judging, evaluatorId: string, points: readonly Points[]): void {
  const { evaluators, criteria, proposers, mostPoints } = judging
  const known = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id)
  const stray = points.some(
    (one) =>
      !known(criteria, one.criterionId) ||
      !known(proposers, one.proposerId) ||
      one.points < 0 ||
      one.points > mostPoints,
  )
  if (stray || !known(evaluators, evaluatorId)) throw new NotFound()
}

async function write(
  tx: Tx,
  procurement_id: string,
  evaluator_id: string,
  points: readonly Points[],
  at: Date,
): Promise<void> {
  const row = ({ proposerId, criterionId, points: given }: Points) => ({
    procurement_id,
    evaluator_id,
    proposer_id: proposerId,
    criterion_id: criterionId,
    points: given,
    at,
  })
  await tx
    .insertInto('procurement_scores')
    .values(points.map(row))
    .onConflict((c) =>
      c
        .columns(['proposer_id', 'criterion_id', 'evaluator_id'])
        .doUpdateSet((e) => ({ points: e.ref('excluded.points'), at })),
    )
    .execute()
}

export function requireScoring({ state }: ProcurementRow): void {
  if (!canMoveProcurement(state, 'decide')) throw new Stale('この選定はすでに決定しています。記録は変更できません。')
}
