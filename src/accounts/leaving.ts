import type { Tx } from '../platform/db/database.ts'

/** 退会の手続き中: where somebody is led who comes back within the waiting time, so that they can take it back. */
export const LEAVING = '/account/deletion'

/** Whether this account is to be erased. */
export async function isLeaving(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account_deletions')
    .select('id')
    .where('account_id', '=', accountId)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  return row !== undefined
}
