import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { type Hat, hatsOf } from './session.ts'

/** What a form posts to name a hat: `talent`, or the id of the organization. */
export function hatValue(hat: Hat): string {
  return hat.kind === 'talent' ? 'talent' : hat.organizationId
}

/**
 * 立場を切り替える。 The session wears another hat of the same account.
 * @throws Stale when the account does not have that hat (any more)
 */
export async function changeHat(tx: Tx, actor: Actor, sessionId: string, wanted: string, now: Date): Promise<Hat> {
  const accountId = accountOf(actor) ?? ''
  const hat = (await hatsOf(tx, accountId)).find((h) => hatValue(h) === wanted)
  if (!hat) throw new Stale('その立場は使えなくなっています。組織の管理者に確認してください。')
  await tx
    .updateTable('sessions')
    .set({ hat_kind: hat.kind, hat_organization: hat.kind === 'talent' ? null : hat.organizationId })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .execute()
  await record(tx, actor, { name: 'account.hat_changed', subject: accountId, detail: { hat: hat.kind } }, now)
  return hat
}
