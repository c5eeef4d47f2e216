import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Invitations } from '../../db/types.ts'
import { type Actor, accountOf, type Role } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { canMoveInvitation, type InvitationState, invitationMoves } from './invitation.ts'
import { hashOfInvitation } from './invite-member.ts'
import { membershipMoves } from './membership.ts'

/**
 * 招待を受ける。 Only whoever proved the address it was sent to. The invitation's row is locked, so a code that arrives
 * twice at once is used once.
 * @returns the organization that they belong to now
 * @throws NotFound for an unknown code; NotAllowed for another address; Stale when it is used, revoked or too old
 */
export async function acceptInvitation(tx: Tx, actor: Actor, code: string, now: Date): Promise<string> {
  const accountId = accountOf(actor)
  const invitation = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', hashOfInvitation(code))
    .forUpdate()
    .executeTakeFirst()
  // Row-level security hides an invitation to another address; its page has told them so.
  if (!invitation || !accountId) throw new NotFound()
  await refuseOthers(tx, accountId, invitation.email)
  refuseOver(invitation, now)
  await refuseSuspended(tx, invitation.organization_id)
  await join(tx, accountId, { organizationId: invitation.organization_id, role: invitation.role as Role }, now)
  await tx
    .updateTable('invitations')
    .set({ state: invitationMoves.accept.to, accepted_by: accountId })
    .where('id', '=', invitation.id)
    .execute()
  const detail = { organization: invitation.organization_id }
  const moved = { from: invitation.state, to: invitationMoves.accept.to, detail }
  await record(tx, actor, { name: 'invitation.accepted', subject: invitation.id, ...moved }, now)
  return invitation.organization_id
}

async function refuseOthers(tx: Tx, accountId: string, email: string): Promise<void> {
  const account = await tx
    .selectFrom('accounts')
    .select(['email', 'email_verified_at'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (account?.email !== email || !account.email_verified_at)
    throw new NotAllowed(
      'この招待は別のメールアドレスにあてたものです。招待が届いたメールアドレスでログインし直してください。',
    )
}

function refuseOver({ state, expires_at }: Selectable<Invitations>, now: Date): void {
  if (!canMoveInvitation(state as InvitationState, 'accept'))
    throw new Stale('この招待はすでに使われたか、取り消されています。組織の管理者に確認してください。')
  if (expires_at <= now) throw new Stale('招待の期限が切れています。組織の管理者に、もう一度招待を依頼してください。')
}

async function refuseSuspended(tx: Tx, organizationId: string): Promise<void> {
  const { state } = await tx
    .selectFrom('organizations')
    .select('state')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  if (state !== 'active') throw new Stale('この組織はいま利用を停止しています。組織の管理者に確認してください。')
}

/** A new place, or the one that had ended. */
async function join(
  tx: Tx,
  account_id: string,
  { organizationId, role }: { organizationId: string; role: Role },
  now: Date,
): Promise<void> {
  const joined = await tx
    .insertInto('memberships')
    .values({ id: randomUUID(), account_id, organization_id: organizationId, role, created_at: now })
    .onConflict((c) =>
      c
        .columns(['account_id', 'organization_id'])
        .doUpdateSet({ role, state: membershipMoves.rejoin.to })
        .where('memberships.state', 'in', membershipMoves.rejoin.from),
    )
    .returning('id')
    .executeTakeFirst()
  if (!joined) throw new Stale('すでにこの組織のメンバーです。立場の切り替えから選べます。')
}
