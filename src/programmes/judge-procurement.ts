import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { findProcurement, judgingOf, type ProcurementRow } from './find-procurement.ts'
import { canMoveProcurement, type Judging, missingScores, procurementMoves, resultOf } from './procurement.ts'

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

export interface Decision {
  winnerId: string
  decidedOn: string
  /** Why this one of several with the same total. */
  tieReason: string
}

/**
 * 選定を決定する, finally. Only whoever has the highest total can be chosen; among equals the reason is written down.
 * @throws Invalid at the field; Stale when it is decided
 */
export async function decideProcurement(
  tx: Tx,
  actor: Actor,
  procurementId: string,
  { winnerId, decidedOn, tieReason }: Decision,
  now: Date,
): Promise<void> {
  const procurement = await findProcurement(tx, actor, procurementId, { lock: true })
  requireScoring(procurement)
  const judging = await judgingOf(tx, procurement)
  const missing = missingScores(judging)
  if (missing > 0)
    throw new Invalid({ winner: `まだ${missing}個の点が記録されていません。採点を終えてから決定してください` })
  const best = resultOf(judging).filter(({ rank }) => rank === 1)
  if (!best.some(({ proposer }) => proposer.id === winnerId))
    throw new Invalid({ winner: '合計点が最も高い提案者を選んでください' })
  const tie = best.length > 1
  if (tie && tieReason === '')
    throw new Invalid({ tieReason: '同点の提案者がいます。この提案者に決めた理由を入力してください' })
  if (Temporal.PlainDate.compare(decidedOn, dayInJapan(now)) > 0)
    throw new Invalid({ decidedOn: '決定の日は、今日までの日付にしてください' })
  const { to } = procurementMoves.decide
  const decision = { state: to, winner_id: winnerId, decided_on: decidedOn, tie_reason: tie ? tieReason : '' }
  await tx.updateTable('procurements').set(decision).where('id', '=', procurementId).execute()
  const detail = { winner: winnerId, tie }
  await record(
    tx,
    actor,
    { name: 'procurement.decided', subject: procurementId, from: procurement.state, to, detail },
    now,
  )
}

function requireScoring({ state }: ProcurementRow): void {
  if (!canMoveProcurement(state, 'decide')) throw new Stale('この選定はすでに決定しています。記録は変更できません。')
}
