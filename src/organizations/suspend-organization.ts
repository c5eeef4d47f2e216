import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { lockOrganization } from './find-organization.ts'
import { canMoveOrganization, type OrganizationMove, organizationMoves } from './organization.ts'

/** Why an operator suspends an organization; a class, so that the journal holds no free text. */
export const suspensionReasons = {
  requested: '本人からの申し出',
  closed: '廃業・統合',
  conduct: '規約違反の疑い',
  contact_lost: '連絡が取れない',
} as const

export type SuspensionReason = keyof typeof suspensionReasons

/** 組織を停止する。 Its members cannot wear its hat until it is restored. @throws Stale when it is suspended already */
export async function suspendOrganization(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: SuspensionReason,
  now: Date,
): Promise<void> {
  const { from, to } = await move(tx, actor, id, 'suspend')
  await record(tx, actor, { name: 'organization.suspended', subject: id, from, to, reason }, now)
}

/** 組織の停止を解く。 @throws Stale when it is not suspended */
export async function restoreOrganization(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { from, to } = await move(tx, actor, id, 'restore')
  await record(tx, actor, { name: 'organization.restored', subject: id, from, to }, now)
}

async function move(tx: Tx, actor: Actor, id: string, name: OrganizationMove): Promise<{ from: string; to: string }> {
  const { state } = await lockOrganization(tx, actor, id, name)
  if (!canMoveOrganization(state, name))
    throw new Stale('この組織の状態はすでに変わっています。最新の状態を確認してください。')
  const { to } = organizationMoves[name]
  await tx.updateTable('organizations').set({ state: to }).where('id', '=', id).execute()
  return { from: state, to }
}
