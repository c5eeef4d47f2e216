import type { Actor, Role } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { lockMember, refuseLastAdmin } from './find-member.ts'

/**
 * メンバーの役割を変更する。
 * @returns the organization
 * @throws Stale when they have left, or are the last admin
 */
export async function changeRole(tx: Tx, actor: Actor, membershipId: string, role: Role, now: Date): Promise<string> {
  const member = await lockMember(tx, actor, membershipId)
  if (member.state === 'ended') throw new Stale('この方の所属はすでに終わっています。最新の状態を確認してください。')
  if (member.role === role) return member.organization_id
  await refuseLastAdmin(tx, member)
  await tx.updateTable('memberships').set({ role }).where('id', '=', membershipId).execute()
  const detail = { role, organization: member.organization_id }
  await record(tx, actor, { name: 'member.role_changed', subject: membershipId, detail }, now)
  return member.organization_id
}
