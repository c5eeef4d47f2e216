import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Decline } from './decline-application.ts'
import { lockApplication } from './find-application.ts'
import { moveApplication, requireMove } from './move-application.ts'

/**
 * 合意を解く。 Called by the contracts desk, as the clock, when the client abandons a contract before it is in force: the
 * application ends with the client's reason and message, and its seat is free again.
 * @throws Stale when the application is not accepted any more
 */
export async function releaseApplication(
  tx: Tx,
  actor: Actor,
  id: string,
  { reason, message }: Decline,
  now: Date,
): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'release')
  requireMove(application, 'release')
  await tx
    .updateTable('postings')
    .set((e) => ({ seats_taken: e('seats_taken', '-', 1) }))
    .where('id', '=', application.posting_id)
    .execute()
  await tx
    .insertInto('declines')
    .values({ application_id: id, reason, message, by_kind: 'client', by_account: null, at: now })
    .execute()
  const moved = await moveApplication(tx, application, 'release', now)
  await record(tx, actor, { name: 'application.declined', subject: id, ...moved, reason }, now)
}
