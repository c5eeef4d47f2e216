import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  applicationStateNames,
  canMoveApplication,
} from './application.ts'
import { type PostingState, postingStateNames } from '../postings/posting.ts'
import type { ApplicationRow } from './find-application.ts'
import { replyBy, type ReplyDays, usualReplyDays } from './reply-clock.ts'

/** @throws Stale naming the state that it is in by now */
export function requireMove(application: ApplicationRow, move: ApplicationMove): void {
  if (!canMoveApplication(application.state, move))
    throw new Stale(
      `この応募はすでに「${applicationStateNames[application.state]}」になっています。最新の状態を確認してください。`,
    )
}

/**
 * Offers are made and accepted only while the posting still stands. The caller has locked it.
 * @throws Stale when it was given up, withdrawn or filled
 */
export async function requireChoosing(tx: Tx, postingId: string): Promise<{ seats: number; seats_taken: number }> {
  const posting = await tx
    .selectFrom('postings')
    .select(['state', 'seats', 'seats_taken'])
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  if (posting.state !== 'published' && posting.state !== 'closed')
    throw new Stale(
      `この求人はすでに「${postingStateNames[posting.state as PostingState]}」になっています。最新の状態を確認してください。`,
    )
  return posting
}

/** 初回返信: moves by which the client answers. Withdrawing or agreeing is the talent's, and answers nobody's waiting. */
const answers: readonly ApplicationMove[] = ['screen', 'interview', 'offer', 'decline']

/** Puts an application into the state of a move and starts that state's reply clock. */
export async function moveApplication(
  tx: Tx,
  application: ApplicationRow,
  move: ApplicationMove,
  now: Date,
): Promise<{ from: ApplicationState; to: ApplicationState }> {
  const { to } = applicationMoves[move]
  const days = await replyDaysOf(tx, application.posting_id)
  await tx
    .updateTable('applications')
    .set((e) => ({
      state: to,
      state_since: now,
      reply_by: replyBy(to, now, days),
      reminded_at: null,
      alerted_at: null,
      answered_at: application.answered_at ?? (answers.includes(move) ? now : null),
      version: e('version', '+', 1),
    }))
    .where('id', '=', application.id)
    .execute()
  return { from: application.state, to }
}

/** The reply clock of the posting's programme; the usual one without a programme. */
export async function replyDaysOf(tx: Tx, postingId: string): Promise<ReplyDays> {
  const row = await tx
    .selectFrom('postings as p')
    .innerJoin('programmes as g', 'g.id', 'p.programme_id')
    .select(['g.reply_days as reply', 'g.reminder_days as reminder'])
    .where('p.id', '=', postingId)
    .executeTakeFirst()
  return row ?? usualReplyDays
}
