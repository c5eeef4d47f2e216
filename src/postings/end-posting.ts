import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { later } from '../later.ts'
import type { Tx } from '../platform/db/database.ts'
import type { PostingRow } from './find-posting.ts'
import { postingMoves } from './posting.ts'

const entryNames = {
  close: 'posting.closed',
  giveUp: 'posting.unfilled',
  withdraw: 'posting.withdrawn',
  fill: 'posting.filled',
} as const

export type EndingMove = keyof typeof entryNames

/**
 * Ends recruiting: the change, its journal entry, and, when it ends for good, the promise that every open application
 * gets an answer. Closing alone leaves choosing open: there the reply clock of each application sees to its answer. The
 * row is locked, and the move allowed, by the verb that calls.
 */
export async function endPosting(
  tx: Tx,
  actor: Actor,
  posting: PostingRow,
  ending: { move: EndingMove; reason?: string },
  now: Date,
): Promise<void> {
  const { move, reason } = ending
  const to = postingMoves[move].to
  await tx
    .updateTable('postings')
    .set({ state: to, updated_at: now, publish_on: null, closed_at: posting.closed_at ?? now })
    .where('id', '=', posting.id)
    .execute()
  const moved = { name: entryNames[move], subject: posting.id, from: posting.state, to }
  await record(tx, actor, reason ? { ...moved, reason } : moved, now)
  // Nobody could apply to what was never published.
  if (move !== 'close' && posting.published_at)
    await later(
      tx,
      'applications.answer-open',
      { postingId: posting.id },
      { once: `answer-open-applications-of-${to}-posting-${posting.id}`, now },
    )
}
