import { HistoryPage } from '../history-page.tsx'
import { historyOf } from '../history.ts'
import { candidateCorporateNumber } from '../law/corporate-number.ts'
import { isLgCode } from '../law/lg-code.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeOrganization } from './change-organization.ts'
import { missingForContract } from './contract-readiness.ts'
import { detailsOf, typedOf } from './details-of-row.ts'
import { isClientKind } from './details.ts'
import { findOrganization, type OrganizationRow } from './find-organization.ts'
import { ChangeForm } from './forms.ts'
import { OrganizationFormPage } from './pages/organization-form-page.tsx'
import { OrganizationPage } from './pages/organization-page.tsx'
import { mayOrganization } from './policy.ts'
import { organizationView, subjectsOf } from './queries.ts'
import { drawNew, register } from './register-handlers.tsx'
import { telling } from './telling.ts'
import { townsToChoose } from './towns.ts'

const members = ['company', 'municipality', 'supporter', 'operator'] as const
const own = { for: members, pace: 'reading', journal: { none: '自分の組織の情報' } } as const
const crumbs = [{ href: '/organization', label: '組織' }]

/** One's own organization: registering it, seeing it, changing it. */
export const organizationRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/organization/new',
    for: ['account'],
    pace: 'reading',
    journal: { none: '入力の画面' },
    handle: (visit) => drawNew(visit, { legalForm: 'corporation' }),
  },
  {
    method: 'post',
    path: '/organization/new',
    for: ['account'],
    pace: 'writing',
    journal: 'organization.registered',
    handle: register,
  },
  { method: 'get', path: '/organization', ...own, handle: draw },
  { method: 'get', path: '/organization/edit', ...own, handle: (visit) => drawEdit(visit) },
  {
    method: 'post',
    path: '/organization/edit',
    for: members,
    pace: 'writing',
    journal: 'organization.changed',
    handle: change,
  },
  { method: 'get', path: '/organization/journal', ...own, handle: drawJournal },
)

/** The organization whose hat is worn. */
export function ownOrganizationId(visit: Visit): string {
  if (!('organizationId' in visit.actor)) throw new NotFound()
  return visit.actor.organizationId
}

async function draw(visit: Visit): Promise<Response> {
  const id = ownOrganizationId(visit)
  const { organization, members } = await visit.read((tx) => organizationView(tx, visit.actor, id))
  const props = {
    organization,
    missing: missingOf(organization),
    members: members.length,
    mayEdit: mayOrganization(visit.actor, 'edit', { organizationId: id, kind: organization.kind }),
  }
  return visit.page({ title: organization.name }, <OrganizationPage {...props} />)
}

/** Only those who may order work need what a contract needs. */
export function missingOf(organization: OrganizationRow): Record<string, string> {
  return isClientKind(organization.kind) ? missingForContract(organization) : {}
}

async function drawEdit(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = ownOrganizationId(visit)
  const organization = await visit.read((tx) => findOrganization(tx, visit.actor, id, 'edit'))
  return visit.page(
    { title: '組織の情報を変更する', crumbs, problems },
    await editPage(visit, organization, typed ?? typedOf(organization), problems),
  )
}

/** The form for changing an organization, with its towns to choose from. */
export async function editPage(visit: Visit, organization: OrganizationRow, typed: Typed, problems: Problems) {
  const towns = await visit.read(townsToChoose)
  const props = {
    title: '組織の情報を変更する',
    lead: organization.name,
    button: '変更を保存する',
    kind: organization.kind,
    candidateNumber: candidateOf(organization),
    typed,
    problems,
    towns: towns.map(({ name }) => name),
    versioned: true,
    placeStays: organization.kind === 'municipality',
  }
  return <OrganizationFormPage {...props} formKey={visit.formKey()} />
}

/** What a town's 法人番号 probably is; a code that no town can have, as of an old table, has none. */
function candidateOf({ kind, place_code }: OrganizationRow): string | undefined {
  return kind === 'municipality' && isLgCode(place_code) ? candidateCorporateNumber(place_code) : undefined
}

function change(visit: Visit): Promise<Response> {
  const id = ownOrganizationId(visit)
  return submit(visit, ChangeForm, {
    act: async (tx, { version, ...value }) => {
      await changeOrganization(tx, visit.actor, id, { version, details: detailsOf(value) }, visit.now)
      return '/organization'
    },
    again: (typed, problems) => drawEdit(visit, typed, problems),
    options: { flash: '組織の情報を変更しました' },
  })
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = ownOrganizationId(visit)
  const history = await visit.read(async (tx) => historyOf(tx, visit.actor, await subjectsOf(tx, visit.actor, id)))
  const { name } = await visit.read((tx) => findOrganization(tx, visit.actor, id))
  return visit.page({ title: '記録', crumbs }, <HistoryPage over={name} told={history} telling={telling} />)
}
