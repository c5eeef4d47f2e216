import { accountOf } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { deskCrumbs } from './desk-list-routes.tsx'
import type { OrganizationRow } from './find-organization.ts'
import { postingCounts } from './list-organizations.ts'
import { missingOf } from './organization-routes.tsx'
import { canMoveOrganization } from './organization.ts'
import { DeskOrganizationPage } from './pages/desk-organization-page.tsx'
import { mayOrganization, type OrganizationAction } from './policy.ts'
import { organizationView } from './queries.ts'

/** One organization at the operator’s desk, with what may be done to it now. */
export async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('organization')
  const view = await visit.read((tx) => organizationView(tx, visit.actor, id))
  const counts = await visit.read((tx) => postingCounts(tx, id))
  const { organization } = view
  const props = {
    view,
    missing: missingOf(organization),
    postings: Object.entries(counts).map(([state, n]) => `${postingStates[state] ?? state} ${n}件`),
    may: mayAll(visit, organization),
    own: accountOf(visit.actor),
    typed,
    problems,
  }
  return visit.page(
    { title: organization.name, crumbs: deskCrumbs, problems },
    <DeskOrganizationPage {...props} formKey={visit.formKey()} />,
  )
}

// The desk of postings stands to the right; its states are only named here.
const postingStates: Record<string, string> = {
  draft: '下書き',
  review: '審査中',
  returned: '差戻し',
  published: '公開中',
  closed: '募集終了',
  filled: '成約',
  unfilled: '不成立',
  withdrawn: '取下げ',
}

function mayAll(visit: Visit, { id, kind, state }: OrganizationRow) {
  const may = (action: OrganizationAction) => mayOrganization(visit.actor, action, { organizationId: id, kind })
  return {
    edit: may('edit'),
    manage: may('manageMembers') && state === 'active',
    suspend: may('suspend') && canMoveOrganization(state, 'suspend'),
    restore: may('restore') && canMoveOrganization(state, 'restore'),
  }
}
