import { type Route, routesOf, type Visit } from '../route.ts'
import { fullMail, mailsFor, mailStates } from './mails.ts'
import { MailPage, MailsPage } from './pages/mails-page.tsx'
import { TodayPage } from './pages/today-page.tsx'
import { today } from './today.ts'

const desk = { for: ['operator'], pace: 'reading' } as const
const crumbs = [{ href: '/desk', label: '今日の仕事' }]

/** The operator's first page, and what became of the mails. */
export const caseRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk', ...desk, journal: { none: '運営事業者の一覧' }, handle: drawToday },
  { method: 'get', path: '/desk/mails', ...desk, journal: { none: '送信の結果だけ' }, handle: drawMails },
  { method: 'get', path: '/desk/mails/:mail', ...desk, journal: { access: 'mail.seen' }, handle: drawMail },
)

async function drawToday(visit: Visit): Promise<Response> {
  const work = await visit.read((tx) => today(tx, visit.actor, visit.now))
  const worn = visit.session?.worn
  const name = worn && 'name' in worn ? worn.name : ''
  return visit.page({ title: '今日の仕事' }, <TodayPage today={work} name={name} />)
}

async function drawMails(visit: Visit): Promise<Response> {
  const state = mailStates.find((each) => each === visit.query.get('state')) ?? null
  const page = pageOf(visit.query.get('page'))
  const list = await visit.read((tx) => mailsFor(tx, visit.actor, { state, page, demo: visit.demo }))
  const hrefOf = (turn: number) => `/desk/mails?${state ? `state=${state}&` : ''}page=${turn}`
  return visit.page(
    { title: 'メール', crumbs },
    <MailsPage {...list} state={state} page={page} demo={visit.demo} hrefOf={hrefOf} />,
  )
}

function pageOf(text: string | null): number {
  const page = Number(text ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

async function drawMail(visit: Visit): Promise<Response> {
  const mail = await visit.read((tx) => fullMail(tx, visit.actor, visit.id('mail'), visit.demo))
  const up = [...crumbs, { href: '/desk/mails', label: 'メール' }]
  return visit.page({ title: mail.subject, crumbs: up }, <MailPage mail={mail} origin={visit.origin} />)
}
