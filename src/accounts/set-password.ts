import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { hashPassword, isPassword, problemWithPassword } from './password.ts'

interface Change {
  /** Asked for when there is one already. */
  current: string
  wanted: string
  /** The session that stays; every other one is ended. */
  sessionId: string
}

/**
 * パスワードを決める、または変える。 Every other session of the account ends.
 * @throws Invalid at `current` or `password`
 */
export async function setPassword(tx: Tx, actor: Actor, change: Change, now: Date): Promise<void> {
  const accountId = accountOf(actor) ?? ''
  const account = await tx
    .selectFrom('accounts as a')
    .leftJoin('credentials as c', 'c.account_id', 'a.id')
    .select(['a.email', 'a.name', 'c.password_hash'])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (account.password_hash && !(await isPassword(account.password_hash, change.current)))
    throw new Invalid({
      current: 'いまのパスワードが違います。忘れたときは、いったんログアウトしてメールのコードでログインしてください',
    })
  const problem = problemWithPassword(change.wanted, account)
  if (problem) throw new Invalid({ password: problem })
  const password_hash = await hashPassword(change.wanted)
  await tx
    .insertInto('credentials')
    .values({ account_id: accountId, password_hash })
    .onConflict((c) => c.column('account_id').doUpdateSet({ password_hash }))
    .execute()
  await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('id', '!=', change.sessionId)
    .where('ended_at', 'is', null)
    .execute()
  await record(tx, actor, { name: 'account.password_changed', subject: accountId }, now)
}
