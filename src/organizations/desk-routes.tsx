import { HistoryPage } from '../history-page.tsx'
import { historyOf } from '../history.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeOrganization } from './change-organization.ts'
import { deskCrumbs, pathOf } from './desk-list-routes.tsx'
import { detailsOf, typedOf } from './details-of-row.ts'
import { drawOne } from './draw-desk-organization.tsx'
import { findOrganization } from './find-organization.ts'
import { ChangeForm, EmptyForm, InviteForm, SuspendForm } from './forms.ts'
import { inviteMember } from './invite-member.ts'
import { editPage } from './organization-routes.tsx'
import { subjectsOf } from './queries.ts'
import { restoreOrganization, suspendOrganization } from './suspend-organization.ts'
import { telling } from './telling.ts'

const seen = { for: ['operator'], pace: 'reading', journal: { access: 'organization.seen' } } as const
const change = { for: ['operator'], pace: 'writing' } as const
const one = '/desk/organizations/:organization' as const

/** One organization at the operator's desk. */
export const deskOrganizationRoutes: readonly Route[] = routesOf(
  { method: 'get', path: one, ...seen, handle: (visit) => drawOne(visit) },
  { method: 'get', path: `${one}/edit`, ...seen, handle: (visit) => drawEdit(visit) },
  { method: 'post', path: `${one}/edit`, ...change, journal: 'organization.changed', handle: save },
  {
    method: 'get',
    path: `${one}/journal`,
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'journal.seen' },
    handle: drawJournal,
  },
  { method: 'post', path: `${one}/invitations`, ...change, journal: 'member.invited', handle: invite },
  { method: 'post', path: `${one}/suspensions`, ...change, journal: 'organization.suspended', handle: suspend },
  { method: 'post', path: `${one}/restorations`, ...change, journal: 'organization.restored', handle: restore },
)

async function drawEdit(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('organization')
  const organization = await visit.read((tx) => findOrganization(tx, visit.actor, id, 'edit'))
  const crumbs = [...deskCrumbs, { href: pathOf(id), label: organization.name }]
  const view = await editPage(visit, organization, typed ?? typedOf(organization), problems)
  return visit.page({ title: '組織の情報を変更する', crumbs, problems }, view)
}

function save(visit: Visit): Promise<Response> {
  const id = visit.id('organization')
  return submit(visit, ChangeForm, {
    act: async (tx, { version, ...value }) => {
      await changeOrganization(tx, visit.actor, id, { version, details: detailsOf(value) }, visit.now)
      return pathOf(id)
    },
    again: (typed, problems) => drawEdit(visit, typed, problems),
    options: { flash: '組織の情報を変更しました' },
  })
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('organization')
  const history = await visit.read(async (tx) => historyOf(tx, visit.actor, await subjectsOf(tx, visit.actor, id)))
  const { name } = await visit.read((tx) => findOrganization(tx, visit.actor, id))
  const crumbs = [...deskCrumbs, { href: pathOf(id), label: name }]
  return visit.page({ title: '記録', crumbs }, <HistoryPage over={name} told={history} telling={telling} />)
}

function invite(visit: Visit): Promise<Response> {
  const id = visit.id('organization')
  return submit(visit, InviteForm, {
    act: async (tx, guest) => (await inviteMember(tx, visit.actor, id, guest, visit.now), pathOf(id)),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '招待のメールを送りました' },
  })
}

function suspend(visit: Visit): Promise<Response> {
  const id = visit.id('organization')
  return submit(visit, SuspendForm, {
    act: async (tx, { reason }) => (await suspendOrganization(tx, visit.actor, id, reason, visit.now), pathOf(id)),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '組織の利用を停止しました' },
  })
}

function restore(visit: Visit): Promise<Response> {
  const id = visit.id('organization')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await restoreOrganization(tx, visit.actor, id, visit.now), pathOf(id)),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '組織の停止を解きました' },
  })
}
