import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { detailsOf } from './details-of-row.ts'
import { kindOf, NewOrganizationForm } from './forms.ts'
import { inviteMember } from './invite-member.ts'
import { organizationKindNames, organizationKinds } from './organization.ts'
import { DeskOrganizationsPage } from './pages/desk-organizations-page.tsx'
import { OrganizationFormPage } from './pages/organization-form-page.tsx'
import { organizationsFor } from './list-organizations.ts'
import { registerOrganization } from './register-organization.ts'
import { townsToChoose } from './towns.ts'

const looked = { for: ['operator'], pace: 'reading', journal: { none: '運営事業者の一覧・入力の画面' } } as const

/** The list of organizations at the operator's desk, and registering one. */
export const deskListRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk/organizations', ...looked, handle: drawList },
  { method: 'get', path: '/desk/organizations/new', ...looked, handle: (visit) => drawNew(visit) },
  {
    method: 'post',
    path: '/desk/organizations/new',
    for: ['operator'],
    pace: 'writing',
    journal: 'organization.registered',
    handle: register,
  },
)

export const pathOf = (id: string): string => `/desk/organizations/${id}`
export const deskCrumbs = [{ href: '/desk/organizations', label: '組織' }]

async function drawList(visit: Visit): Promise<Response> {
  const { query } = visit
  const filter = {
    kind: organizationKinds.find((kind) => kind === query.get('kind')) ?? null,
    prefecture: /^\d{2}$/.test(query.get('prefecture') ?? '') ? query.get('prefecture') : null,
    words: (query.get('q') ?? '').slice(0, 100).toWellFormed().replaceAll('\0', ''),
    page: pageOf(query.get('page')),
  }
  const { lines, total } = await visit.read((tx) => organizationsFor(tx, visit.actor, filter))
  const hrefOf = (page: number) => {
    const next = new URLSearchParams(query)
    next.set('page', String(page))
    return `/desk/organizations?${next}`
  }
  return visit.page(
    { title: '組織', crumbs: [{ href: '/desk', label: '今日の仕事' }] },
    <DeskOrganizationsPage filter={filter} lines={lines} total={total} hrefOf={hrefOf} />,
  )
}

function pageOf(text: string | null): number {
  const page = Number(text ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

async function drawNew(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const kind = kindOf(typeof typed.kind === 'string' ? typed.kind : visit.query.get('kind'))
  const towns = await visit.read(townsToChoose)
  const words = { title: '組織を登録する', lead: '種別を選び、分かるところから入力してください。', button: '登録する' }
  const kinds = organizationKinds.map((each) => ({
    label: organizationKindNames[each],
    href: `/desk/organizations/new?kind=${each}`,
    current: each === kind,
  }))
  const props = { ...words, kind, kinds, problems, towns: towns.map(({ name }) => name) }
  return visit.page(
    { title: words.title, crumbs: deskCrumbs, problems },
    <OrganizationFormPage {...props} typed={{ legalForm: 'corporation', ...typed }} formKey={visit.formKey()} />,
  )
}

function register(visit: Visit): Promise<Response> {
  return submit(visit, NewOrganizationForm, {
    act: async (tx, { kind, adminEmail, ...value }) => {
      const id = await registerOrganization(tx, visit.actor, kind, detailsOf(value), visit.now)
      const admin = { email: adminEmail ?? '', role: 'admin' as const }
      if (adminEmail) await inviteMember(tx, visit.actor, id, admin, visit.now)
      return pathOf(id)
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '組織を登録しました' },
  })
}
