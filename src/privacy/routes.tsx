import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { recordAccess } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { homeCrumb, ownPage, talentOf } from '../talents/ways.ts'
import { looksAtMe, ownConsent, ownConsents } from './own-consents.ts'
import { ownData } from './own-data.ts'
import { ConsentPage } from './pages/consent-page.tsx'
import { ConsentsPage } from './pages/consents-page.tsx'
import { OwnDataPage } from './pages/own-data-page.tsx'
import { WithdrawForm, withdrawConsents } from './withdraw-consents.ts'

const consentsCrumb = { href: '/my/consents', label: '提供の同意' }

/** 同意・開示: what was given to whom, the end of it, and a copy of everything. */
export const privacyRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/my/consents', ...ownPage, handle: drawConsents },
  { method: 'get', path: '/my/consents/:consent', ...ownPage, handle: (visit) => drawConsent(visit) },
  {
    method: 'post',
    path: '/my/consents/:consent/withdrawals',
    for: ['talent'],
    pace: 'writing',
    journal: 'consent.withdrawn',
    handle: withdraw,
  },
  { method: 'get', path: '/my/data', ...ownPage, handle: drawData },
  {
    method: 'get',
    path: '/my/data/file',
    for: ['talent'],
    pace: 'secret',
    journal: { access: 'data.exported' },
    handle: sendData,
  },
)

async function drawConsents(visit: Visit): Promise<Response> {
  const { actor } = visit
  const props = await visit.read(async (tx) => ({
    given: await ownConsents(tx, actor),
    looks: await looksAtMe(tx, actor),
  }))
  return visit.page({ title: consentsCrumb.label, crumbs: [homeCrumb] }, <ConsentsPage {...props} />)
}

async function drawConsent(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const given = await visit.read((tx) => ownConsent(tx, visit.actor, visit.id('consent')))
  const props = { given, typed, problems, formKey: visit.formKey() }
  const head = { title: `${given.recipient}への提供の同意`, crumbs: [homeCrumb, consentsCrumb], problems }
  return visit.page(head, <ConsentPage {...props} />)
}

function withdraw(visit: Visit): Promise<Response> {
  const id = visit.id('consent')
  return submit(visit, WithdrawForm, {
    act: async (tx, { item }) => {
      await withdrawConsents(tx, visit.actor, id, item, visit.now)
      return `/my/consents/${id}`
    },
    again: (typed, problems) => drawConsent(visit, typed, problems),
    options: { flash: '同意を取り消しました' },
  })
}

function drawData(visit: Visit): Promise<Response> {
  return visit.page({ title: '自分のデータ', crumbs: [homeCrumb] }, <OwnDataPage />)
}

/** The path names no record, so the export is written down here and not by the house. */
async function sendData(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const data = await visit.read(async (tx) => {
    await recordAccess(tx, actor, 'data.exported', talentOf(visit), now)
    return ownData(tx, actor, now)
  })
  const name = `結_自分のデータ_${dayInJapan(now).toString()}.json`
  return visit.file(JSON.stringify(data, null, 2), 'application/json; charset=utf-8', name)
}
