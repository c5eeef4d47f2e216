import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { record } from '../journal.ts'

/** お名前を変える: the name shown in the menu and to one's own organization. */
export async function renameAccount(tx: Tx, actor: Actor, name: string, now: Date): Promise<void> {
  const accountId = accountOf(actor) ?? ''
  await tx.updateTable('accounts').set({ name }).where('id', '=', accountId).execute()
  await record(tx, actor, { name: 'account.renamed', subject: accountId }, now)
}
