import { sql } from 'kysely'
import { accountOf, type Actor, type Role } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { findOrganization, type OrganizationRow } from './find-organization.ts'
import type { InvitationState } from './invitation.ts'
import type { MembershipState } from './membership.ts'

const MOST = 200
export const PER_PAGE = 30

/** Somebody who belongs to an organization, as its admins and operators see them. */
export interface MemberView {
  id: string
  accountId: string
  name: string
  email: string
  role: Role
  state: MembershipState
  since: Date
}

export interface InvitationView {
  id: string
  email: string
  role: Role
  state: InvitationState
  at: Date
  expiresAt: Date
}

/** An organization with its people; invitations only for those who manage members. */
export interface OrganizationView {
  organization: OrganizationRow
  members: MemberView[]
  invitations: InvitationView[]
}

/** @throws NotFound for the organization of others */
export async function organizationView(tx: Tx, actor: Actor, id: string): Promise<OrganizationView> {
  const organization = await findOrganization(tx, actor, id)
  return { organization, members: await membersOf(tx, id), invitations: await invitationsOf(tx, id) }
}

async function membersOf(tx: Tx, organizationId: string): Promise<MemberView[]> {
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['m.id', 'm.account_id as accountId', 'a.name', 'a.email', 'm.created_at as since'])
    .select([sql<Role>`m.role`.as('role'), sql<MembershipState>`m.state`.as('state')])
    .where('m.organization_id', '=', organizationId)
    .where('m.state', '!=', 'ended')
    .orderBy('m.created_at')
    .orderBy('m.id')
    .limit(MOST)
    .execute()
  return rows
}

async function invitationsOf(tx: Tx, organizationId: string): Promise<InvitationView[]> {
  return tx
    .selectFrom('invitations')
    .select(['id', 'email', 'at', 'expires_at as expiresAt'])
    .select([sql<Role>`role`.as('role'), sql<InvitationState>`state`.as('state')])
    .where('organization_id', '=', organizationId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Whether a membership is that of the person who asks. */
export async function isOwnMembership(tx: Tx, actor: Actor, membershipId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('memberships')
    .select('id')
    .where('id', '=', membershipId)
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst()
  return found !== undefined
}

/** The organization itself and everything that happened to its members and invitations, for its 記録. */
export async function subjectsOf(tx: Tx, actor: Actor, id: string): Promise<string[]> {
  await findOrganization(tx, actor, id, 'viewHistory')
  const members = await tx.selectFrom('memberships').select('id').where('organization_id', '=', id).execute()
  const invitations = await tx.selectFrom('invitations').select('id').where('organization_id', '=', id).execute()
  return [id, ...members.map((row) => row.id), ...invitations.map((row) => row.id)]
}
