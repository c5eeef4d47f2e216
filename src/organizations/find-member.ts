import type { Selectable } from 'kysely'
import type { Memberships } from '../../db/types.ts'
import { type Actor, accountOf, type Role } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { lockOrganization } from './find-organization.ts'
import type { MembershipState } from './membership.ts'

export type MembershipRow = Omit<Selectable<Memberships>, 'role' | 'state'> & { role: Role; state: MembershipState }

/**
 * Locks the organization, then the membership, for a change. One's own place may be left by oneself.
 * @throws NotFound when it is another organization's; NotAllowed for members who are not admins
 */
export async function lockMember(
  tx: Tx,
  actor: Actor,
  membershipId: string,
  { orOneself = false } = {},
): Promise<MembershipRow> {
  const found = await tx
    .selectFrom('memberships')
    .select(['organization_id', 'account_id'])
    .where('id', '=', membershipId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const own = orOneself && found.account_id === accountOf(actor)
  await lockOrganization(tx, actor, found.organization_id, own ? 'leave' : 'manageMembers')
  const row = await tx
    .selectFrom('memberships')
    .selectAll()
    .where('id', '=', membershipId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row as MembershipRow
}

/**
 * An organization is never left without somebody who can invite others. The organization's row is locked by now.
 * @throws Stale when this is the last active admin
 */
export async function refuseLastAdmin(tx: Tx, member: MembershipRow): Promise<void> {
  if (member.role !== 'admin' || member.state !== 'active') return
  const other = await tx
    .selectFrom('memberships')
    .select('id')
    .where('organization_id', '=', member.organization_id)
    .where('id', '!=', member.id)
    .where('role', '=', 'admin')
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!other)
    throw new Stale('管理者がいなくなるため、この操作はできません。先に、ほかのメンバーを管理者にしてください。')
}
