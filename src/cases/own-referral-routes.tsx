import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { mayWrite } from '../actor.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { SupporterReferralPage } from './pages/supporter-referral-page.tsx'
import { referralStateNames, withdrawalReasons } from './referral.ts'
import { ResendForm, WithdrawalForm } from './referral-forms.ts'
import { referralView } from './referral-lists.ts'
import { resendReferral } from './resend-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const ONE = '/supporter/referrals/:referral'
const own = { method: 'get', for: ['supporter'], pace: 'reading', journal: { none: '自分の組織の紹介' } } as const
const change = { method: 'post', for: ['supporter'], pace: 'writing' } as const
const pathOf = (visit: Visit): string => `/supporter/referrals/${visit.id('referral')}`

/** One introduction, as its supporter sees it, takes it back and sends it again. */
export const ownReferralRoutes: readonly Route[] = routesOf(
  { ...own, path: ONE, handle: (visit) => draw(visit) },
  { ...own, path: `${ONE}/journal`, handle: drawJournal },
  { ...change, path: `${ONE}/withdrawals`, journal: 'referral.withdrawn', handle: withdraw },
  { ...change, path: `${ONE}/sendings`, journal: 'referral.resent', handle: resend },
)

async function draw(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const view = await visit.read((tx) => referralView(tx, visit.actor, visit.id('referral')))
  const props = { view, mayWrite: mayWrite(visit.actor), typed, problems, formKey: visit.formKey() }
  return visit.page({ title: view.row.company_name, crumbs: [], problems }, <SupporterReferralPage {...props} />)
}

const telling = { states: referralStateNames, reasons: withdrawalReasons }

async function drawJournal(visit: Visit): Promise<Response> {
  const { view, told } = await visit.read(async (tx) => ({
    view: await referralView(tx, visit.actor, visit.id('referral')),
    told: await historyOf(tx, visit.actor, [visit.id('referral')]),
  }))
  const name = view.row.company_name
  return visit.page(
    { title: '記録', crumbs: [{ href: pathOf(visit), label: name }] },
    <HistoryPage over={name} told={told} telling={telling} />,
  )
}

function withdraw(visit: Visit): Promise<Response> {
  return submit(visit, WithdrawalForm, {
    act: async (tx, { reason }) => {
      await withdrawReferral(tx, visit.actor, visit.id('referral'), reason, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '紹介を取り下げました' },
  })
}

function resend(visit: Visit): Promise<Response> {
  return submit(visit, ResendForm, {
    act: async (tx, value) => {
      await resendReferral(tx, visit.actor, visit.id('referral'), value, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '企業に、同意を確かめるメールをもう一度送りました' },
  })
}
