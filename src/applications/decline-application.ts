import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import type { DeclineReason } from './application.ts'
import { type ApplicationRow, lockApplication } from './find-application.ts'
import { moveApplication, requireMove } from './move-application.ts'
import { tellTalent } from './letters.ts'

export interface Decline {
  reason: DeclineReason
  /** What the talent reads, 10 characters at least. */
  message: string
}

/** 見送る。 Nobody is declined without a reason class and a respectful message. */
export async function declineApplication(tx: Tx, actor: Actor, id: string, decline: Decline, now: Date): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'decline')
  requireMove(application, 'decline')
  await writeDecline(tx, actor, application, decline, now)
}

async function writeDecline(
  tx: Tx,
  actor: Actor,
  application: ApplicationRow,
  { reason, message }: Decline,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('declines')
    .values({
      application_id: application.id,
      reason,
      message,
      by_kind: actor.kind,
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  const moved = await moveApplication(tx, application, 'decline', now)
  await record(tx, actor, { name: 'application.declined', subject: application.id, ...moved, reason }, now)
  await tellTalent(tx, application, 'declined', now)
}

const CLOSED: Decline = {
  reason: 'closed',
  message:
    'このたびはご応募いただき、ありがとうございました。この求人の募集は終了し、今回は契約に至りませんでした。お時間をいただいたことに感謝いたします。',
}

const MOST_AT_ONCE = 500

/**
 * 募集が終わるとき、まだ返答のない応募に返答する。 No application is left without an answer when a posting closes for good.
 * @returns how many were answered
 */
export async function answerOpenApplications(tx: Tx, actor: Actor, postingId: string, now: Date): Promise<number> {
  const open = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('state', 'in', ['submitted', 'screening', 'interview', 'offered'])
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute()
  for (const { id } of open) await declineApplication(tx, actor, id, CLOSED, now)
  return open.length
}
