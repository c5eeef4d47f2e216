import { changeHat } from '../accounts/change-hat.ts'
import { homeOf } from '../accounts/homes.ts'
import { accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeRole } from './change-role.ts'
import { findInvitation } from './find-invitation.ts'
import { lockMember } from './find-member.ts'
import { EmptyForm, InviteForm, RoleForm } from './forms.ts'
import { inviteMember } from './invite-member.ts'
import { ownOrganizationId } from './organization-routes.tsx'
import { InvitationPage } from './pages/invitation-page.tsx'
import { MembersPage } from './pages/members-page.tsx'
import { mayOrganization } from './policy.ts'
import { isOwnMembership, organizationView } from './queries.ts'
import { endMembership } from './suspend-member.ts'

const crumbs = [{ href: '/organization', label: '組織' }]

/** Members and open invitations. */
export async function drawMembers(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = ownOrganizationId(visit)
  const view = await visit.read((tx) => organizationView(tx, visit.actor, id))
  const facts = { organizationId: id, kind: view.organization.kind }
  const mayManage = mayOrganization(visit.actor, 'manageMembers', facts)
  return visit.page(
    { title: 'メンバー', crumbs, problems },
    <MembersPage
      view={view}
      mayManage={mayManage}
      mayLeave={mayOrganization(visit.actor, 'leave', facts)}
      own={accountOf(visit.actor)}
      typed={typed}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

/** 招待する。 */
export function invite(visit: Visit): Promise<Response> {
  const id = ownOrganizationId(visit)
  return submit(visit, InviteForm, {
    act: async (tx, guest) => (await inviteMember(tx, visit.actor, id, guest, visit.now), '/organization/members'),
    again: (typed, problems) => drawMembers(visit, typed, problems),
    options: { flash: '招待のメールを送りました' },
  })
}

/** 役割を変える。 */
export function giveRole(visit: Visit): Promise<Response> {
  const id = visit.id('membership')
  return submit(visit, RoleForm, {
    act: async (tx, { role }) => backTo(visit, await changeRole(tx, visit.actor, id, role, visit.now)),
    again: async (_, problems) => {
      // Whose member it is comes before what was typed: a stranger finds nothing.
      await visit.read((tx) => lockMember(tx, visit.actor, id))
      return drawMembers(visit, {}, problems)
    },
    options: { flash: '役割を変更しました' },
  })
}

type Verb = (tx: Tx, actor: Visit['actor'], id: string, now: Date) => Promise<string>

/** A deed without an answer to give: one button. */
export function deed(
  visit: Visit,
  parameter: 'membership' | 'invitation',
  verb: Verb,
  flash: string,
): Promise<Response> {
  const id = visit.id(parameter)
  return submit(visit, EmptyForm, {
    act: async (tx) => backTo(visit, await verb(tx, visit.actor, id, visit.now)),
    again: (_, problems) => drawMembers(visit, {}, problems),
    options: { flash },
  })
}

/** Who ends their own place has no page of the organization to come back to. */
export function end(visit: Visit): Promise<Response> {
  const id = visit.id('membership')
  return submit(visit, EmptyForm, {
    act: async (tx) => {
      const isOwn = await isOwnMembership(tx, visit.actor, id)
      const organizationId = await endMembership(tx, visit.actor, id, visit.now)
      return isOwn ? '/account' : backTo(visit, organizationId)
    },
    again: (_, problems) => drawMembers(visit, {}, problems),
    options: { flash: '所属を終えました' },
  })
}

/** An operator came from the organization's page at the desk; everybody else from their own. */
function backTo(visit: Visit, organizationId: string): string {
  const isOwn = 'organizationId' in visit.actor && visit.actor.organizationId === organizationId
  return isOwn ? '/organization/members' : `/desk/organizations/${organizationId}`
}

/** What somebody invited sees. */
export async function drawInvitation(visit: Visit): Promise<Response> {
  const code = visit.param('code')
  const invitation = await findInvitation(visit.db, code, visit.now)
  const props = { invitation, code, email: visit.session?.email ?? null }
  return visit.page({ title: '招待' }, <InvitationPage {...props} formKey={visit.formKey()} />)
}

/** 招待を受ける。 */
export function accept(visit: Visit): Promise<Response> {
  const code = visit.param('code')
  return visit.act(
    async (tx) => {
      const organizationId = await acceptInvitation(tx, visit.actor, code, visit.now)
      if (!visit.session) throw new NotFound()
      return homeOf(await changeHat(tx, visit.actor, visit.session.id, organizationId, visit.now))
    },
    { flash: '組織に参加しました' },
  )
}
