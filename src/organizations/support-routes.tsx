import { z } from 'zod'
import { type Actor, mayWrite } from '../actor.ts'
import { homeOf } from '../accounts/homes.ts'
import { NotFound } from '../platform/errors.ts'
import { choice, text } from '../platform/web/fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { deskCrumbs, pathOf } from './desk-list-routes.tsx'
import { endSupport } from './end-support.ts'
import { findOrganization } from './find-organization.ts'
import { ownOpenSupport, supportsOf, supportWithLooks } from './list-supports.ts'
import { ownOrganizationId } from './organization-routes.tsx'
import { DeskSupportsPage } from './pages/desk-supports-page.tsx'
import { SupportPage, SupportsPage } from './pages/supports-page.tsx'
import { startSupport } from './start-support.ts'
import { supportMinutes, supportReasons, type SupportReason } from './support.ts'

const tenants = ['company', 'municipality', 'supporter'] as const
const reading = { pace: 'reading' } as const
const desk = '/desk/organizations/:organization/supports' as const

const SupportForm = z.strictObject({
  reason: choice('理由', Object.keys(supportReasons) as SupportReason[]),
  ticket: text('内容', { min: 5, max: 500, lines: true }),
  minutes: choice('時間', supportMinutes),
})

/** 支援アクセス: begun and ended by an operator, read by the organization. */
export const supportRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: desk,
    for: ['operator'],
    ...reading,
    journal: { access: 'organization.seen' },
    handle: (visit) => drawDesk(visit),
  },
  { method: 'post', path: desk, for: ['operator'], pace: 'writing', journal: 'support.started', handle: start },
  {
    method: 'post',
    path: '/supports/:support/ends',
    for: ['operator', ...tenants],
    pace: 'writing',
    journal: 'support.ended',
    handle: end,
  },
  {
    method: 'get',
    path: '/organization/supports',
    for: tenants,
    ...reading,
    journal: { none: '自分の組織への支援アクセス' },
    handle: drawOwn,
  },
  {
    method: 'get',
    path: '/organization/supports/:support',
    for: [...tenants, 'operator'],
    ...reading,
    journal: { none: '自分の組織への支援アクセス' },
    handle: drawOne,
  },
)

async function drawDesk(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('organization')
  const { name, kind } = await visit.read((tx) => findOrganization(tx, visit.actor, id))
  const { supports, open } = await visit.read(async (tx) => ({
    supports: await supportsOf(tx, visit.actor, id),
    open: await ownOpenSupport(tx, visit.actor, visit.now),
  }))
  const crumbs = [...deskCrumbs, { href: pathOf(id), label: name }]
  const props = { id, name, supports, open, typed, problems, mayStart: mayWrite(visit.actor) && kind !== 'operator' }
  return visit.page(
    { title: '支援アクセス', crumbs, problems },
    <DeskSupportsPage {...props} formKey={visit.formKey()} />,
  )
}

async function start(visit: Visit): Promise<Response> {
  const { actor } = visit
  const organizationId = visit.id('organization')
  const sessionId = visit.session?.id ?? ''
  return submit(visit, SupportForm, {
    act: async (tx, { minutes, ...value }) => {
      const wanted = { ...value, organizationId, sessionId, minutes: Number(minutes) }
      const kind = await startSupport(tx, actor, wanted, visit.now)
      return homeOf({ kind, organizationId, name: '', role: 'viewer' })
    },
    again: (typed, problems) => drawDesk(visit, typed, problems),
    options: { flash: '支援アクセスを始めました。組織の管理者に知らせました' },
  })
}

/** Inside, the operator wears the tenant's hat; leaving is a deed of their own. */
async function end(visit: Visit): Promise<Response> {
  const id = visit.id('support')
  const actor = operatorOf(visit)
  return visit.act(async (tx) => `${pathOf(await endSupport(tx, actor, id, visit.now))}/supports`, {
    as: actor,
    flash: '支援アクセスを終えました',
  })
}

function operatorOf(visit: Visit): Actor {
  const worn = visit.session?.worn
  if (worn?.kind !== 'operator') throw new NotFound()
  const { accountId } = visit.session ?? { accountId: '' }
  return { kind: 'operator', accountId, organizationId: worn.organizationId, role: worn.role }
}

async function drawOwn(visit: Visit): Promise<Response> {
  const supports = await visit.read((tx) => supportsOf(tx, visit.actor, ownOrganizationId(visit)))
  const crumbs = [{ href: '/organization', label: '組織' }]
  return visit.page({ title: '支援アクセスの記録', crumbs }, <SupportsPage supports={supports} />)
}

async function drawOne(visit: Visit): Promise<Response> {
  const { organizationId, ...found } = await visit.read((tx) => supportWithLooks(tx, visit.actor, visit.id('support')))
  const up =
    visit.actor.kind === 'operator'
      ? [...deskCrumbs, { href: `${pathOf(organizationId)}/supports`, label: '支援アクセス' }]
      : [
          { href: '/organization', label: '組織' },
          { href: '/organization/supports', label: '支援アクセスの記録' },
        ]
  return visit.page(
    { title: '支援アクセスで見た画面', crumbs: up },
    <SupportPage {...found} leads={visit.actor.kind !== 'operator'} />,
  )
}
