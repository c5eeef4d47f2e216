import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { type AccountState, accountMoves, canMoveAccount, type SuspensionReason } from './account.ts'
import { findAccount } from './find-account.ts'

/**
 * アカウントを停止する: nobody signs in with it any more, and every open session ends at once. Applications and contracts
 * stay as they are.
 * @throws Stale when it is suspended already or gone
 */
export async function suspendAccount(
  tx: Tx,
  actor: Actor,
  accountId: string,
  reason: SuspensionReason,
  now: Date,
): Promise<void> {
  const { state: from } = await findAccount(tx, actor, accountId, 'suspend')
  if (!canMoveAccount(from as AccountState, 'suspend')) throw new Stale('このアカウントは、すでに停止しています。')
  const { to } = accountMoves.suspend
  await tx.updateTable('accounts').set({ state: to }).where('id', '=', accountId).execute()
  await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
  await record(tx, actor, { name: 'account.suspended', subject: accountId, from, to, reason }, now)
}
