import { type Actor, as, clock } from '../actor.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import type { PostingState } from '../postings/posting.ts'
import { declineApplication } from './decline-application.ts'
import { endingReasonOf, standardAnswer } from './standard-sentences.ts'

/** How many are answered in one transaction, so that no lock is held for long. */
const AT_ONCE = 100

/**
 * 募集が終わるとき、まだ返答のない応募に返答する。 No application is left without an answer when a posting ends for good; each
 * batch is a transaction of its own, until nobody waits any more. Asking again is harmless.
 * @returns how many were answered
 */
export async function answerOpenApplications(db: Database, postingId: string, now: Date): Promise<number> {
  const answered = await as(db, clock, (tx) => answerSome(tx, clock, postingId, now, AT_ONCE))
  return answered === 0 ? 0 : answered + (await answerOpenApplications(db, postingId, now))
}

/** Answers the first `most` that wait. @returns how many were answered */
export async function answerSome(tx: Tx, actor: Actor, postingId: string, now: Date, most: number): Promise<number> {
  const posting = await tx
    .selectFrom('postings')
    .select('state')
    .where('id', '=', postingId)
    .forUpdate()
    .executeTakeFirst()
  if (!posting || posting.state === 'published' || posting.state === 'closed') return 0
  const open = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('state', 'in', ['submitted', 'screening', 'interview', 'offered'])
    .orderBy('id')
    .limit(most)
    .execute()
  const words = standardAnswer(posting.state as PostingState, await endingReasonOf(tx, postingId))
  for (const { id } of open) await declineApplication(tx, actor, id, words, now)
  return open.length
}
