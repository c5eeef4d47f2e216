import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { type AccountState, accountMoves, canMoveAccount } from './account.ts'
import { findAccount } from './find-account.ts'

/**
 * アカウントの停止を解く: its owner signs in again; sessions that were ended stay ended.
 * @throws Stale when it is not suspended
 */
export async function restoreAccount(tx: Tx, actor: Actor, accountId: string, now: Date): Promise<void> {
  const { state: from } = await findAccount(tx, actor, accountId, 'restore')
  if (!canMoveAccount(from as AccountState, 'restore')) throw new Stale('このアカウントは停止していません。')
  const { to } = accountMoves.restore
  await tx.updateTable('accounts').set({ state: to }).where('id', '=', accountId).execute()
  await record(tx, actor, { name: 'account.restored', subject: accountId, from, to }, now)
}
