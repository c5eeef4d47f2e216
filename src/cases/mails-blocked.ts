import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

const MOST = 100

/** Somebody whose mail comes back; the address is masked, for whoever only passes by the screen. */
export interface BlockedAddress {
  accountId: string
  name: string
  address: string
  organizations: string[]
  since: Date
}

/** Addresses from which mail came back, the latest first. @throws NotFound for everybody but operators */
export async function blockedAddresses(tx: Tx, actor: Actor): Promise<BlockedAddress[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('accounts as a')
    .leftJoin('memberships as m', (join) => join.onRef('m.account_id', '=', 'a.id').on('m.state', '=', 'active'))
    .leftJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['a.id', 'a.name', 'a.email', 'a.mail_blocked_at as since'])
    .select((e) =>
      e.fn.agg<string[]>('array_remove', [e.fn.agg('array_agg', ['o.name']), e.val(null)]).as('organizations'),
    )
    .where('a.mail_blocked_at', 'is not', null)
    .where('a.state', '=', 'active')
    .groupBy('a.id')
    .orderBy('a.mail_blocked_at', 'desc')
    .orderBy('a.id')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ id, name, email, since, organizations }) =>
    since ? [{ accountId: id, name, address: masked(email), organizations, since }] : [],
  )
}

/** y•••@example.jp */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return at > 0 ? `${address.slice(0, 1)}•••${address.slice(at)}` : '•••'
}
