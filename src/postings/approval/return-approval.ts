import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { lockTurn, moveTo } from './approve-posting.ts'
import { tellOfApproval } from './letters.ts'

/** 差し戻す: back to the one who asked, with the reason. */
export async function returnApproval(
  tx: Tx,
  actor: Actor,
  postingId: string,
  reason: string,
  now: Date,
): Promise<void> {
  const { approval } = await lockTurn(tx, actor, postingId)
  const moved = await moveTo(tx, approval.id, 'return', reason)
  await record(
    tx,
    actor,
    { name: 'postingApproval.returned', subject: approval.id, ...moved, detail: { posting: postingId } },
    now,
  )
  await tellOfApproval(tx, { what: 'returned', to: approval.asked_by, posting: postingId, mark: approval.id }, now)
}
