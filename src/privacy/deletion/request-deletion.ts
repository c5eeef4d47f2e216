import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'
import { blockerAdvice, blockersOf } from './blockers.ts'
import { dueAt } from './deletion.ts'
import { endWhatIsOpen } from './end-what-is-open.ts'
import { lockOwnAccount, openDeletion } from './find-deletion.ts'
import { tellRequested } from './letters.ts'

/**
 * 退会を申し込む。 The person has proved anew who they are. What others would wait for is ended at once, and they are told; the
 * erasing itself waits.
 * @throws Stale when it was asked for already, or while something has to be finished first; NotAllowed for support
 */
export async function requestDeletion(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const account = await lockOwnAccount(tx, actor, 'request')
  if (await openDeletion(tx, account.id)) throw new Stale('退会は、すでに申し込まれています。')
  const [blocker] = await blockersOf(tx, account.id)
  if (blocker) throw new Stale(blockerAdvice[blocker.kind])
  await endWhatIsOpen(tx, actor, account.id, now)
  const id = randomUUID()
  const due_at = dueAt(now)
  await tx
    .insertInto('account_deletions')
    .values({ id, account_id: account.id, state: 'requested', state_since: now, requested_at: now, due_at })
    .execute()
  await record(tx, actor, { name: 'deletion.requested', subject: id, from: null, to: 'requested' }, now)
  await tellRequested(tx, id, { accountId: account.id, address: account.email }, due_at, now)
}
