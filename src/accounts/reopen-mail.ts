import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { findAccount } from './find-account.ts'

/**
 * メールを送れるように戻す: somebody has said that their mailbox works again. Mails that came back stay as they are.
 * @throws Stale when nothing is blocked
 */
export async function reopenMail(tx: Tx, actor: Actor, accountId: string, now: Date): Promise<void> {
  const account = await findAccount(tx, actor, accountId, 'reopenMail')
  if (!account.mail_blocked_at) throw new Stale('このアドレスは、すでにメールを送れるようになっています。')
  await tx.updateTable('accounts').set({ mail_blocked_at: null }).where('id', '=', accountId).execute()
  await record(tx, actor, { name: 'account.mail_reopened', subject: accountId }, now)
}
