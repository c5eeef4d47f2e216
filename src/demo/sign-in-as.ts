import { door } from '../actor.ts'
import { openSession } from '../accounts/open-session.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { DEMO_DOMAIN } from './people.ts'

/**
 * デモの人物としてログインする, with one click. Only where the database was made as a demo, and only for its own people.
 * @returns the session's token
 * @throws NotFound everywhere else
 */
export async function signInAs(tx: Tx, accountId: string, device: string, now: Date): Promise<string> {
  const installation = await tx.selectFrom('installation').select('demo').executeTakeFirst()
  const person = await tx
    .selectFrom('accounts')
    .select(['id', 'email'])
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!installation?.demo || !person?.email.endsWith(`@${DEMO_DOMAIN}`)) throw new NotFound()
  await record(tx, door, { name: 'account.signed_in', subject: person.id, detail: { how: 'demo' } }, now)
  return openSession(tx, person.id, { device, provedSecond: true, now })
}
