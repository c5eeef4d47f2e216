import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { findThread } from './find-thread.ts'

/** 既読: everything in the thread was seen. Written while the page is read, as accesses are. @throws NotFound */
export async function markRead(tx: Tx, actor: Actor, threadId: string, now: Date): Promise<void> {
  const { thread } = await findThread(tx, actor, threadId)
  const accountId = accountOf(actor)
  if (accountId) await noteRead(tx, accountId, threadId, thread.messages, now)
}

/** Moves the mark forward, never back. */
export async function noteRead(tx: Tx, accountId: string, threadId: string, seen: number, now: Date): Promise<void> {
  await tx
    .insertInto('thread_reads')
    .values({ thread_id: threadId, account_id: accountId, seen, at: now })
    .onConflict((c) =>
      c.columns(['thread_id', 'account_id']).doUpdateSet({ seen, at: now }).where('thread_reads.seen', '<', seen),
    )
    .execute()
}
