import { mayWrite } from '../actor.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { deskCaseRoutes } from './desk-routes.tsx'
import { blockedAddresses } from './mails-blocked.ts'
import { BlockedAddresses } from './pages/blocked-addresses.tsx'
import { fullMail, mailsFor, mailStates } from './mails.ts'
import { MailPage, MailsPage } from './pages/mails-page.tsx'
import { ownSideRoutes } from './own-side-routes.tsx'
import { pageAsked } from './page-asked.ts'
import { deskReferralRoutes } from './desk-referral-routes.tsx'
import { referralRoutes } from './referral-routes.tsx'
import { todayRoutes } from './today-routes.tsx'

const desk = { for: ['operator'], pace: 'reading' } as const
const crumbs = [{ href: '/desk', label: '今日の仕事' }]

/** 伴走 and 紹介, today's work, and what became of the mails. */
export const caseRoutes: readonly Route[] = routesOf(
  ...todayRoutes,
  ...deskCaseRoutes,
  ...ownSideRoutes,
  ...deskReferralRoutes,
  ...referralRoutes,
  { method: 'get', path: '/desk/mails', ...desk, journal: { none: '送信の結果だけ' }, handle: drawMails },
  { method: 'get', path: '/desk/mails/:mail', ...desk, journal: { access: 'mail.seen' }, handle: drawMail },
)

async function drawMails(visit: Visit): Promise<Response> {
  const state = mailStates.find((each) => each === visit.query.get('state')) ?? null
  const page = pageAsked(visit.query)
  const list = await visit.read((tx) => mailsFor(tx, visit.actor, { state, page, demo: visit.demo }))
  const hrefOf = (turn: number) => `/desk/mails?${state ? `state=${state}&` : ''}page=${turn}`
  const blocked = state === 'bounced' && (await drawBlocked(visit))
  return visit.page(
    { title: 'メール', crumbs },
    <MailsPage {...list} state={state} page={page} demo={visit.demo} hrefOf={hrefOf} blocked={blocked} />,
  )
}

async function drawBlocked(visit: Visit) {
  const blocked = await visit.read((tx) => blockedAddresses(tx, visit.actor))
  return <BlockedAddresses blocked={blocked} mayReopen={mayWrite(visit.actor)} formKey={visit.formKey()} />
}

async function drawMail(visit: Visit): Promise<Response> {
  const mail = await visit.read((tx) => fullMail(tx, visit.actor, visit.id('mail'), visit.demo))
  const up = [...crumbs, { href: '/desk/mails', label: 'メール' }]
  return visit.page({ title: mail.subject, crumbs: up }, <MailPage mail={mail} origin={visit.origin} />)
}
