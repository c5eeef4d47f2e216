import { as, type Member } from '../../src/actor.ts'
import { inviteMember } from '../../src/organizations/invite-member.ts'
import { NOW, next, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

/** An admin acts on a colleague's place in the house. */
async function ofColleague(
  s: Stage,
  change: string,
  { fields = {}, state = 'active' }: { fields?: Arranged['fields']; state?: string } = {},
): Promise<Arranged> {
  const { member } = office(s.owner)
  const admin = await member('company')
  const colleague = await member('company', admin.organizationId, 'editor')
  const { id } = await s.owner
    .updateTable('memberships')
    .set({ state })
    .where('account_id', '=', colleague.accountId)
    .returning('id')
    .executeTakeFirstOrThrow()
  const path = `/organization/members/${id}/${change}`
  return { actor: admin, path, fields, stranger: await member('company') }
}

const invite = (s: Stage, admin: Member, email: string) =>
  as(s.db, admin, (tx) => inviteMember(tx, admin, admin.organizationId, { email, role: 'editor' }, NOW))

async function invited(s: Stage): Promise<Arranged> {
  const { account, member } = office(s.owner)
  const accountId = await account()
  const id = await invite(s, await member('company'), `${accountId}@example.jp`)
  // The code stands in the mail and nowhere else.
  const { path } = await s.owner
    .selectFrom('mails')
    .select('path')
    .where('once', '=', `invitation-${id}`)
    .executeTakeFirstOrThrow()
  const stranger = { kind: 'account' as const, accountId: await account() }
  return { actor: { kind: 'account', accountId }, path: `${path}/acceptances`, fields: {}, stranger }
}

/** 所属 and 招待. */
export const memberDeeds: readonly Deed[] = [
  {
    route: '/organization/invitations',
    arrange: async (s) => ({
      actor: await office(s.owner).member('company'),
      path: '/organization/invitations',
      fields: { email: 'shain@yado.example', role: 'viewer' },
    }),
  },
  {
    route: '/organization/invitations/:invitation/revocations',
    arrange: async (s) => {
      const { member } = office(s.owner)
      const admin = await member('company')
      const id = await invite(s, admin, `${next('guest')}@example.jp`)
      const path = `/organization/invitations/${id}/revocations`
      return { actor: admin, path, fields: {}, stranger: await member('company') }
    },
  },
  {
    route: '/organization/members/:membership/roles',
    arrange: (s) => ofColleague(s, 'roles', { fields: { role: 'admin' } }),
  },
  { route: '/organization/members/:membership/suspensions', arrange: (s) => ofColleague(s, 'suspensions') },
  {
    route: '/organization/members/:membership/restorations',
    arrange: (s) => ofColleague(s, 'restorations', { state: 'suspended' }),
  },
  { route: '/organization/members/:membership/ends', arrange: (s) => ofColleague(s, 'ends') },
  { route: '/invitations/:code/acceptances', arrange: invited },
]
