import { sql } from 'kysely'
import { type Actor, accountOf, type OrganizationKind, type Role } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { findOrganization, type OrganizationRow } from './find-organization.ts'
import type { InvitationState } from './invitation.ts'
import type { MembershipState } from './membership.ts'
import type { OrganizationState } from './organization.ts'

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

export interface OrganizationFilter {
  kind: OrganizationKind | null
  /** Two digits of a prefecture's code. */
  prefecture: string | null
  words: string
  page: number
}

export interface OrganizationLine {
  id: string
  kind: OrganizationKind
  name: string
  placeCode: string
  state: OrganizationState
  members: number
  published: number
}

/** Organizations for an operator, by name. @throws NotFound for everybody else */
export async function organizationsFor(
  tx: Tx,
  actor: Actor,
  filter: OrganizationFilter,
): Promise<{ lines: OrganizationLine[]; total: number }> {
  if (actor.kind !== 'operator') throw new NotFound()
  const chosen = matching(tx, filter)
  const { total } = await chosen.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const lines = await chosen
    .select(['o.id', 'o.name', 'o.place_code as placeCode'])
    .select([sql<OrganizationKind>`o.kind`.as('kind'), sql<OrganizationState>`o.state`.as('state')])
    .select((e) => [
      e
        .selectFrom('memberships as m')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('m.organization_id', '=', 'o.id')
        .where('m.state', '=', 'active')
        .$asScalar()
        .$notNull()
        .as('members'),
      e
        .selectFrom('postings as p')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('p.client_id', '=', 'o.id')
        .where('p.state', '=', 'published')
        .$asScalar()
        .$notNull()
        .as('published'),
    ])
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(PER_PAGE)
    .offset((filter.page - 1) * PER_PAGE)
    .execute()
  return { lines, total }
}

function matching(tx: Tx, { kind, prefecture, words }: OrganizationFilter) {
  let query = tx.selectFrom('organizations as o')
  if (kind) query = query.where('o.kind', '=', kind)
  if (prefecture) query = query.where('o.place_code', 'like', `${prefecture}%`)
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 5)) {
    const part = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((e) =>
      e.or([e('o.name', 'ilike', part), e('o.kana', 'ilike', part), e('o.corporate_number', 'like', part)]),
    )
  }
  return query
}

/** How many postings of a client stand in each state, as code → number. */
export async function postingCounts(tx: Tx, organizationId: string): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('postings')
    .select(['state'])
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('client_id', '=', organizationId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Names of the municipalities that take part, for the suggestions of a form. */
export async function partakingTowns(tx: Tx): Promise<{ name: string; placeCode: string }[]> {
  return tx
    .selectFrom('organizations')
    .select(['name', 'place_code as placeCode'])
    .where('kind', '=', 'municipality')
    .where('state', '=', 'active')
    .orderBy('place_code')
    .limit(2000)
    .execute()
}
