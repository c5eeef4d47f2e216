import type { Selectable } from 'kysely'
import type { Accounts } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { type AccountAction, mayAccount } from './policy.ts'

/**
 * Locks an account for the operator's deed.
 * @throws NotFound for everybody but an operator, NotAllowed for an operator who may not do this
 */
export async function findAccount(
  tx: Tx,
  actor: Actor,
  accountId: string,
  action: AccountAction,
): Promise<Selectable<Accounts>> {
  if (!mayAccount(actor, 'see', accountId)) throw new NotFound()
  const row = await tx.selectFrom('accounts').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound()
  if (!mayAccount(actor, action, accountId)) throw new NotAllowed()
  return row
}
