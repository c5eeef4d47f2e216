import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import type { WithdrawalReason } from './application.ts'
import { type ApplicationRow, lockApplication } from './find-application.ts'
import { moveApplication, requireMove } from './move-application.ts'
import { tellClient, tellTalent } from './letters.ts'

export interface Withdrawal {
  reason: Exclude<WithdrawalReason, 'unanswered'>
  note: string
}

/** 辞退する。 A seat that was taken by an accepted application becomes free again. */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  withdrawal: Withdrawal,
  now: Date,
): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'withdraw')
  requireMove(application, 'withdraw')
  if (application.state === 'accepted') await freeSeat(tx, application.posting_id)
  await writeWithdrawal(tx, application, { ...withdrawal, by: 'talent' }, now)
  const moved = await moveApplication(tx, application, 'withdraw', now)
  await record(tx, actor, { name: 'application.withdrawn', subject: id, ...moved, reason: withdrawal.reason }, now)
  await tellClient(tx, application, 'withdrawn', now)
}

async function freeSeat(tx: Tx, postingId: string): Promise<void> {
  await tx
    .updateTable('postings')
    .set((e) => ({ seats_taken: e('seats_taken', '-', 1) }))
    .where('id', '=', postingId)
    .execute()
}

async function writeWithdrawal(
  tx: Tx,
  application: ApplicationRow,
  w: { reason: WithdrawalReason; note: string; by: 'talent' | 'clock' },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('withdrawals')
    .values({ application_id: application.id, reason: w.reason, note: w.note, by_kind: w.by, at: now })
    .execute()
}

/** 期限までに返答のない条件提示を、時計が終わらせる。 Both sides hear of it. @returns false when it was answered meanwhile */
export async function lapseOffer(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  const application = await lockApplication(tx, actor, id, 'lapse')
  if (application.state !== 'offered' || !application.reply_by || application.reply_by > now) return false
  await writeWithdrawal(tx, application, { reason: 'unanswered', note: '', by: 'clock' }, now)
  const moved = await moveApplication(tx, application, 'lapse', now)
  await record(tx, actor, { name: 'application.withdrawn', subject: id, ...moved, reason: 'unanswered' }, now)
  await tellClient(tx, application, 'lapsed', now)
  await tellTalent(tx, application, 'lapsed', now)
  return true
}
