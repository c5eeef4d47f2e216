import { mayWrite } from '../actor.ts'
import type { Problems } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { button } from './case-buttons.ts'
import { findCase } from './find-case.ts'
import { IntoCaseForm, PassForm } from './referral-forms.ts'
import { oneAsked, pageAsked } from './page-asked.ts'
import { DeskReferralPage } from './pages/desk-referral-page.tsx'
import { DeskReferralsPage } from './pages/desk-referrals-page.tsx'
import { passReferral, putIntoCase, receiveReferral } from './receive-referral.ts'
import { referralStates } from './referral.ts'
import { referralsFor, referralView } from './referral-lists.ts'

const reading = { method: 'get', for: ['operator'], pace: 'reading' } as const
const change = { method: 'post', for: ['operator'], pace: 'writing' } as const
const one = '/desk/referrals/:referral' as const

/** 紹介 at the operator's desk. */
export const deskReferralRoutes: readonly Route[] = routesOf(
  { ...reading, path: '/desk/referrals', journal: { none: '運営事業者の一覧' }, handle: drawList },
  { ...reading, path: one, journal: { access: 'referral.seen' }, handle: (visit) => drawOne(visit) },
  { ...change, path: `${one}/receipts`, journal: 'referral.received', handle: receive },
  { ...change, path: `${one}/cases`, journal: 'referral.case_opened', handle: intoCase },
  { ...change, path: `${one}/passes`, journal: 'referral.passed', handle: pass },
)

async function drawList(visit: Visit): Promise<Response> {
  const state = oneAsked(visit.query, 'state', referralStates)
  const page = pageAsked(visit.query)
  const list = await visit.read((tx) => referralsFor(tx, visit.actor, { state, page }))
  const crumbs = [{ href: '/desk', label: '今日の仕事' }]
  return visit.page({ title: '紹介', crumbs }, <DeskReferralsPage {...list} state={state} page={page} />)
}

async function drawOne(visit: Visit, problems: Problems = {}): Promise<Response> {
  const view = await visit.read((tx) => referralView(tx, visit.actor, visit.id('referral')))
  const props = { view, mayWrite: mayWrite(visit.actor), problems, formKey: visit.formKey() }
  const crumbs = [{ href: '/desk/referrals', label: '紹介' }]
  return visit.page({ title: view.row.company_name, crumbs, problems }, <DeskReferralPage {...props} />)
}

const pathOf = (id: string) => `/desk/referrals/${id}`

function receive(visit: Visit): Promise<Response> {
  const id = visit.id('referral')
  return button(
    visit,
    (tx) => receiveReferral(tx, visit.actor, id, visit.now),
    () => pathOf(id),
    '紹介を受け付けました',
  )
}

function intoCase(visit: Visit): Promise<Response> {
  const id = visit.id('referral')
  return submit(visit, IntoCaseForm, {
    act: async (tx, value) => {
      await findCase(tx, visit.actor, value.case, 'accompany', { lock: true })
      await putIntoCase(tx, visit.actor, id, value.case, visit.now)
      return pathOf(id)
    },
    again: (_, problems) => drawOne(visit, problems),
    options: { flash: '紹介を伴走ケースにつなぎました' },
  })
}

function pass(visit: Visit): Promise<Response> {
  const id = visit.id('referral')
  return submit(visit, PassForm, {
    act: async (tx, { reason }) => (await passReferral(tx, visit.actor, id, reason, visit.now), pathOf(id)),
    again: (_, problems) => drawOne(visit, problems),
    options: { flash: '紹介を見送りました' },
  })
}
