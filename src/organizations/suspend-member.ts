import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { accountOf } from '../actor.ts'
import { lockMember, type MembershipRow, refuseLastAdmin } from './find-member.ts'
import { canMoveMembership, type MembershipMove, membershipMoves } from './membership.ts'

/**
 * メンバーを停止する: on leave, or until something is cleared up.
 * @returns the organization, as do the deeds below
 * @throws Stale for the last admin
 */
export async function suspendMember(tx: Tx, actor: Actor, membershipId: string, now: Date): Promise<string> {
  const member = await lockMember(tx, actor, membershipId)
  if (member.account_id === accountOf(actor)) throw new NotAllowed('ご自身を停止することはできません')
  await refuseLastAdmin(tx, member)
  await move(tx, member, 'suspend')
  const detail = { organization: member.organization_id }
  const moved = { from: member.state, to: membershipMoves.suspend.to, detail }
  await record(tx, actor, { name: 'member.suspended', subject: membershipId, ...moved }, now)
  return member.organization_id
}

/** メンバーの停止を解く。 @throws Stale when they are not suspended */
export async function restoreMember(tx: Tx, actor: Actor, membershipId: string, now: Date): Promise<string> {
  const member = await lockMember(tx, actor, membershipId)
  await move(tx, member, 'restore')
  const detail = { organization: member.organization_id }
  const moved = { from: member.state, to: membershipMoves.restore.to, detail }
  await record(tx, actor, { name: 'member.restored', subject: membershipId, ...moved }, now)
  return member.organization_id
}

/** メンバーの所属を終える。 By an admin, or by oneself. @throws Stale for the last admin, or when it has ended */
export async function endMembership(tx: Tx, actor: Actor, membershipId: string, now: Date): Promise<string> {
  const member = await lockMember(tx, actor, membershipId, { orOneself: true })
  await refuseLastAdmin(tx, member)
  await move(tx, member, 'end')
  const detail = { organization: member.organization_id }
  const moved = { from: member.state, to: membershipMoves.end.to, detail }
  await record(tx, actor, { name: 'member.ended', subject: membershipId, ...moved }, now)
  return member.organization_id
}

async function move(tx: Tx, member: MembershipRow, name: MembershipMove): Promise<void> {
  if (!canMoveMembership(member.state, name))
    throw new Stale('この方の状態はすでに変わっています。最新の状態を確認してください。')
  await tx.updateTable('memberships').set({ state: membershipMoves[name].to }).where('id', '=', member.id).execute()
}
