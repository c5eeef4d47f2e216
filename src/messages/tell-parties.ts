import { addresseesOf } from '../accounts/addressees.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ThreadRow } from './find-thread.ts'

type Told = Pick<ThreadRow, 'id' | 'title'>

/**
 * Tells the others that there is something to read: one line until they read it, at most one a day. The words themselves
 * stay in the thread, because a mailbox is often read by more than one.
 */
export async function tellParties(
  tx: Tx,
  thread: Told,
  { writer, party }: { writer: string; party: string },
  now: Date,
): Promise<void> {
  const parties = await tx
    .selectFrom('thread_parties')
    .select(['party_id', 'party_kind'])
    .where('thread_id', '=', thread.id)
    .where('party_id', '!=', party)
    .execute()
  const people = parties.flatMap((each) => (each.party_kind === 'account' ? [each.party_id] : []))
  const houses = parties.flatMap((each) => (each.party_kind === 'organization' ? [each.party_id] : []))
  const readers = [...people, ...(await writersOf(tx, houses))].filter((id) => id !== writer)
  const seen = await seenBy(tx, thread.id)
  for (const { id, email } of await addresseesOf(tx, readers))
    await post(
      tx,
      {
        once: `thread-${thread.id}-after-${seen.get(id) ?? 0}-on-${dayInJapan(now).toString()}-to-${id}`,
        topic: 'message',
        to: { accountId: id, address: email },
        subject: `「${thread.title}」のやりとりに新しいメッセージがあります`,
        body: 'やりとりに新しいメッセージがあります。内容は、結の画面でご覧ください。',
        path: `/threads/${thread.id}`,
      },
      now,
    )
}

/** Members who may act; a viewer is not asked to do anything. */
export async function writersOf(tx: Tx, organizationIds: readonly string[]): Promise<string[]> {
  if (organizationIds.length === 0) return []
  const rows = await tx
    .selectFrom('memberships')
    .select('account_id')
    .distinct()
    .where('organization_id', 'in', [...organizationIds])
    .where('state', '=', 'active')
    .where('role', '!=', 'viewer')
    .orderBy('account_id')
    .limit(100)
    .execute()
  return rows.map(({ account_id }) => account_id)
}

async function seenBy(tx: Tx, threadId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('thread_reads')
    .select(['account_id', 'seen'])
    .where('thread_id', '=', threadId)
    .execute()
  return new Map(rows.map(({ account_id, seen }) => [account_id, seen]))
}
