import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { DeclineReason } from './application.ts'
import { type ApplicationRow, lockApplication } from './find-application.ts'
import { moveApplication, requireMove } from './move-application.ts'
import { tellTalent } from './letters.ts'

export interface Decline {
  reason: DeclineReason
  /** What the talent reads, 10 to 2000 characters. */
  message: string
}

export const SHORTEST_MESSAGE = 10
export const LONGEST_MESSAGE = 2000

/**
 * 見送る。 Nobody is declined without a reason class and a respectful message.
 * @throws Invalid at `message`, Stale when it was answered, withdrawn or agreed to meanwhile
 */
export async function declineApplication(tx: Tx, actor: Actor, id: string, decline: Decline, now: Date): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'decline')
  requireMove(application, 'decline')
  refuseEmptyWords(decline.message)
  await writeDecline(tx, actor, application, decline, now)
}

/** Counted as the database counts: an emoji is one character. */
function refuseEmptyWords(message: string): void {
  const length = Array.from(message.trim()).length
  if (length < SHORTEST_MESSAGE)
    throw new Invalid({ message: `メッセージは${SHORTEST_MESSAGE}文字以上で入力してください` })
  if (length > LONGEST_MESSAGE)
    throw new Invalid({ message: `メッセージは${LONGEST_MESSAGE}文字以内で入力してください` })
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
      message: message.trim(),
      by_kind: actor.kind,
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  const moved = await moveApplication(tx, application, 'decline', now)
  await record(tx, actor, { name: 'application.declined', subject: application.id, ...moved, reason }, now)
  await tellTalent(tx, application, 'declined', now)
}
