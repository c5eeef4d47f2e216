import { type Actor, as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { lockOrganization } from './find-organization.ts'
import { expireInvitation } from './expire-invitation.ts'
import { canMoveInvitation, type InvitationState, invitationMoves } from './invitation.ts'

const MOST = 500

/**
 * 招待を取り消す。 Its code is dead from now on.
 * @returns the organization
 * @throws Stale when it was accepted, revoked or expired meanwhile
 */
export async function revokeInvitation(tx: Tx, actor: Actor, invitationId: string, now: Date): Promise<string> {
  const found = await tx
    .selectFrom('invitations')
    .select('organization_id')
    .where('id', '=', invitationId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  await lockOrganization(tx, actor, found.organization_id, 'manageMembers')
  const { state } = await tx
    .selectFrom('invitations')
    .select('state')
    .where('id', '=', invitationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!canMoveInvitation(state as InvitationState, 'revoke'))
    throw new Stale('この招待はすでに使われたか、取り消されています。最新の状態を確認してください。')
  const { to } = invitationMoves.revoke
  await tx.updateTable('invitations').set({ state: to }).where('id', '=', invitationId).execute()
  await record(tx, actor, { name: 'invitation.revoked', subject: invitationId, from: state, to }, now)
  return found.organization_id
}

/** Marks invitations that nobody took in time. Run by the clock; asking twice is harmless. */
export function expireInvitations(db: Database, now: Date): Promise<void> {
  return as(db, clock, async (tx) => {
    const over = await tx
      .selectFrom('invitations')
      .select('id')
      .where('state', '=', 'open')
      .where('expires_at', '<=', now)
      .orderBy('id')
      .limit(MOST)
      .execute()
    for (const { id } of over) await expireInvitation(tx, clock, id, now)
  })
}
