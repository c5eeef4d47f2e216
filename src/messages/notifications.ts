import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Topic } from '../topics.ts'

export const NOTIFICATIONS_PER_PAGE = 20

/** 通知: one line of what somebody is told. */
export interface Notification {
  id: string
  topic: Topic
  title: string
  path: string | null
  /** The sentence that says why it came. */
  why: string
  at: Date
  readAt: Date | null
}

/** What the reader was told, newest first. Row-level security leaves one's own. */
export async function notificationsOf(
  tx: Tx,
  actor: Actor,
  { unread, page }: { unread: boolean; page: number },
): Promise<{ notifications: Notification[]; total: number }> {
  let own = tx.selectFrom('notifications').where('account_id', '=', accountOf(actor))
  if (unread) own = own.where('read_at', 'is', null)
  const { total } = await own.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const notifications = await own
    .select(['id', sql<Topic>`topic`.as('topic'), 'title', 'path', 'why', 'at', 'read_at as readAt'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(NOTIFICATIONS_PER_PAGE)
    .offset((page - 1) * NOTIFICATIONS_PER_PAGE)
    .execute()
  return { notifications, total }
}

/**
 * Marks what leads to a page as read, when the page itself was seen: like the table of accesses it says what was looked
 * at, never what was done, so a GET may write it. @returns how many there were, and how many of them about messages
 */
export async function markSeen(
  tx: Tx,
  accountId: string,
  path: string,
  now: Date,
): Promise<{ all: number; messages: number }> {
  const seen = await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('account_id', '=', accountId)
    .where('path', '=', path)
    .where('read_at', 'is', null)
    .returning('id')
    .execute()
  return { all: seen.length, messages: path.startsWith('/threads/') ? seen.length : 0 }
}

/** 既読にする: one of them. @throws NotFound for another's */
export async function readNotification(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const own = await tx
    .selectFrom('notifications')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst()
  if (!own) throw new NotFound()
  await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()
}

/** すべて既読にする: everything that was there at that moment. */
export async function readAllNotifications(tx: Tx, actor: Actor, now: Date): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('account_id', '=', accountOf(actor))
    .where('read_at', 'is', null)
    .where('at', '<=', now)
    .execute()
}

/** True when the mailbox of the reader did not exist the last time. */
export async function isUnreachable(tx: Tx, actor: Actor): Promise<boolean> {
  const row = await tx
    .selectFrom('accounts')
    .select('mail_blocked_at')
    .where('id', '=', accountOf(actor))
    .executeTakeFirst()
  return row ? row.mail_blocked_at !== null : false
}
