import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { findProcurement, judgingOf } from './find-procurement.ts'
import { requireScoring } from './judge-procurement.ts'
import { missingScores, procurementMoves, resultOf } from './procurement.ts'

/** The choice of one proposal. */
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
