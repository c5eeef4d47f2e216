import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'
import { lockOwnAccount, openDeletion } from './find-deletion.ts'
import { tellWithdrawn } from './letters.ts'
import { moveDeletion } from './move-deletion.ts'

/** 退会を取りやめる, until the clock has erased. What was ended at the asking stays ended. @throws Stale when none is under way */
export async function withdrawDeletion(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const account = await lockOwnAccount(tx, actor, 'withdraw')
  const deletion = await openDeletion(tx, account.id)
  if (!deletion) throw new Stale('退会の手続きは行われていません。')
  const moved = await moveDeletion(tx, deletion, 'withdraw', now)
  await record(tx, actor, { name: 'deletion.withdrawn', subject: deletion.id, ...moved }, now)
  await tellWithdrawn(tx, deletion.id, { accountId: account.id, address: account.email }, now)
}
