import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { type ContactContent, contactColumns } from './change-contact.ts'
import { noteHome } from './note-home.ts'

/**
 * アカウントが副業人材として登録する。 The names go to a table of their own, which opens by consent only.
 * @returns the talent's id
 * @throws Stale when the account has a profile already
 */
export async function registerTalent(
  tx: Tx,
  actor: Actor,
  { headline, ...contact }: ContactContent & { headline: string },
  now: Date,
): Promise<string> {
  const accountId = accountOf(actor)
  if (!accountId) throw new NotAllowed()
  const id = randomUUID()
  const made = await tx
    .insertInto('talents')
    .values({ id, account_id: accountId, headline, state: 'active', created_at: now, updated_at: now })
    .onConflict((c) => c.column('account_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Stale('副業人材としてすでに登録されています。右上の名前から「副業人材」に切り替えてください。')
  const columns = contactColumns(contact)
  await tx
    .insertInto('talent_contacts')
    .values({ talent_id: id, ...columns })
    .execute()
  await noteHome(tx, id, columns.place_code, now)
  await record(tx, actor, { name: 'talent.registered', subject: id, from: null, to: 'active' }, now)
  return id
}
