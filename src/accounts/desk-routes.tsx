import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { accountForOperator, accountsForOperator } from './desk-accounts.ts'
import { EmptyForm, SuspendAccountForm } from './forms.ts'
import { DeskAccountPage } from './pages/desk-account-page.tsx'
import { DeskAccountsPage } from './pages/desk-accounts-page.tsx'
import { reopenMail } from './reopen-mail.ts'
import { restoreAccount } from './restore-account.ts'
import { suspendAccount } from './suspend-account.ts'
import { telling } from './telling.ts'

const one = '/desk/accounts/:account' as const
const change = { for: ['operator'], pace: 'writing' } as const
const LIST = '/desk/accounts'
const crumbs = [{ href: LIST, label: 'アカウント' }]

/** Accounts at the operator's desk: finding somebody, shutting them out, letting them in again. */
export const deskAccountRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: LIST,
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'account.seen' },
    handle: drawList,
  },
  {
    method: 'get',
    path: one,
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'account.seen' },
    handle: (visit) => drawOne(visit),
  },
  {
    method: 'get',
    path: `${one}/journal`,
    for: ['operator'],
    pace: 'reading',
    journal: { access: 'journal.seen' },
    handle: drawJournal,
  },
  { method: 'post', path: `${one}/suspensions`, ...change, journal: 'account.suspended', handle: suspend },
  { method: 'post', path: `${one}/restorations`, ...change, journal: 'account.restored', handle: restore },
  { method: 'post', path: `${one}/mail-reopenings`, ...change, journal: 'account.mail_reopened', handle: reopen },
)

const pathOf = (id: string): string => `${LIST}/${id}`

async function drawList(visit: Visit): Promise<Response> {
  const text = (visit.query.get('q') ?? '').slice(0, 100).toWellFormed().replaceAll('\0', '').trim()
  const asked = Number(visit.query.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
  const found = await visit.read((tx) => accountsForOperator(tx, visit.actor, { text, page }))
  const hrefOf = (turn: number) => `${LIST}?${new URLSearchParams({ q: text, page: String(turn) })}`
  return visit.page(
    { title: 'アカウント', crumbs: [{ href: '/desk', label: '今日の仕事' }] },
    <DeskAccountsPage {...found} text={text} page={page} hrefOf={hrefOf} />,
  )
}

async function drawOne(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const id = visit.id('account')
  const account = await visit.read((tx) => accountForOperator(tx, visit.actor, id, visit.now))
  return visit.page(
    { title: account.name, crumbs, problems },
    <DeskAccountPage account={account} typed={typed} problems={problems} formKey={visit.formKey()} />,
  )
}

async function drawJournal(visit: Visit): Promise<Response> {
  const id = visit.id('account')
  const { account, told } = await visit.read(async (tx) => ({
    account: await accountForOperator(tx, visit.actor, id, visit.now),
    told: await historyOf(tx, visit.actor, [id]),
  }))
  return visit.page(
    { title: '記録', crumbs: [...crumbs, { href: pathOf(id), label: account.name }] },
    <HistoryPage over={account.name} told={told} telling={telling} />,
  )
}

function suspend(visit: Visit): Promise<Response> {
  const id = visit.id('account')
  return submit(visit, SuspendAccountForm, {
    act: async (tx, { reason }) => (await suspendAccount(tx, visit.actor, id, reason, visit.now), pathOf(id)),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: 'アカウントを停止しました' },
  })
}

/** Pressed where mails that came back are listed. */
function reopen(visit: Visit): Promise<Response> {
  const id = visit.id('account')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await reopenMail(tx, visit.actor, id, visit.now), '/desk/mails?state=bounced'),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: 'メールを送れるように戻しました' },
  })
}

function restore(visit: Visit): Promise<Response> {
  const id = visit.id('account')
  return submit(visit, EmptyForm, {
    act: async (tx) => (await restoreAccount(tx, visit.actor, id, visit.now), pathOf(id)),
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: 'アカウントの停止を解きました' },
  })
}
