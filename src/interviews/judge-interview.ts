import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { findInterview } from './find-interview.ts'
import type { Outcome } from './interview.ts'

/**
 * 面談のあと: what the client makes of the talk, with a memo for its own house. It moves nothing by itself: the offer, the
 * next talk and the decline are deeds of their own. May be changed.
 * @throws Stale before the talk was held
 */
export async function judgeInterview(
  tx: Tx,
  actor: Actor,
  id: string,
  { outcome, memo }: { outcome: Outcome; memo: string },
  now: Date,
): Promise<void> {
  const { state } = await findInterview(tx, actor, id, 'judge')
  if (state !== 'held' && state !== 'no_show') throw new Stale('面談が終わってから記録してください。')
  if (!('accountId' in actor)) throw new NotAllowed()
  const thought = { outcome, memo, by_account: actor.accountId, at: now }
  await tx
    .insertInto('interview_outcomes')
    .values({ interview_id: id, ...thought })
    .onConflict((c) => c.column('interview_id').doUpdateSet(thought))
    .execute()
  await record(tx, actor, { name: 'interview.judged', subject: id, detail: { outcome } }, now)
}
