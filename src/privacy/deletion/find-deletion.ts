import type { Selectable } from 'kysely'
import type { AccountDeletions } from '../../../db/types.ts'
import { type Actor, accountOf } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import type { DeletionState } from './deletion.ts'
import { type DeletionAction, mayDelete } from './policy.ts'

export type DeletionRow = Omit<Selectable<AccountDeletions>, 'state'> & { state: DeletionState }

/** The 退会 of this account that is under way, if there is one. */
export async function openDeletion(tx: Tx, accountId: string): Promise<DeletionRow | undefined> {
  const row = await tx
    .selectFrom('account_deletions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  return row as DeletionRow | undefined
}

/**
 * Locks the account of whoever asks; everything about their 退会 waits in this line.
 * @throws NotFound for somebody without an account, NotAllowed for whoever may not
 */
export async function lockOwnAccount(
  tx: Tx,
  actor: Actor,
  action: DeletionAction,
): Promise<{ id: string; email: string; name: string }> {
  const accountId = accountOf(actor)
  if (!accountId) throw new NotFound()
  if (!mayDelete(actor, action, { accountId })) throw new NotAllowed()
  const row = await tx
    .selectFrom('accounts')
    .select(['id', 'email', 'name'])
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
