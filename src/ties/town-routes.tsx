import { mayWrite, organizationOf } from '../actor.ts'
import { oneAsked, pageAsked } from '../cases/page-asked.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { activityStates } from './activity.ts'
import { certificatesOfTown, findCertificate } from './find-certificate.ts'
import { NothingForm, RefusalForm, RevocationForm } from './forms.ts'
import { approveActivity, findActivity, refuseActivity } from './judge-activity.ts'
import { drawLedger, drawPerson, exportLedger, drawFirstTown } from './ledger-handlers.tsx'
import { TownActivitiesPage } from './pages/town-activities-page.tsx'
import { TownCertificatesPage } from './pages/town-certificates-page.tsx'
import { revokeCertificate } from './revoke-certificate.ts'
import { townActivities } from './town-activities.ts'

const read = { method: 'get', for: ['municipality'], pace: 'reading' } as const
const write = { method: 'post', for: ['municipality'], pace: 'writing' } as const
const desk = { method: 'get', for: ['operator'], pace: 'reading' } as const
const counted = { none: '同意のない人は名前なしで数える' } as const
const exported = { access: 'ledger.exported' } as const
const seen = { access: 'tie.seen' } as const
const ACTIVITIES = '/town/activities'
const CERTIFICATES = '/town/certificates'
const own = (visit: Visit): string => organizationOf(visit.actor) ?? ''
const asked = (visit: Visit): string => visit.id('municipality')

/** 縁の台帳, 担い手活動の承認 and 証明書 of a town; the operator reads every town's ledger. */
export const townTieRoutes: readonly Route[] = routesOf(
  { ...read, path: '/town/ties', journal: counted, handle: (v) => drawLedger(v, own(v)) },
  { ...read, path: '/town/ties/ledger.csv', journal: exported, handle: (v) => exportLedger(v, own(v), 'csv') },
  { ...read, path: '/town/ties/ledger.xlsx', journal: exported, handle: (v) => exportLedger(v, own(v), 'xlsx') },
  { ...read, path: '/town/ties/people/:tie', journal: seen, handle: (v) => drawPerson(v, own(v)) },
  { ...desk, path: '/desk/ties', journal: counted, handle: drawFirstTown },
  { ...desk, path: '/desk/ties/:municipality', journal: counted, handle: (v) => drawLedger(v, asked(v)) },
  {
    ...desk,
    path: '/desk/ties/:municipality/ledger.csv',
    journal: exported,
    handle: (v) => exportLedger(v, asked(v), 'csv'),
  },
  {
    ...desk,
    path: '/desk/ties/:municipality/ledger.xlsx',
    journal: exported,
    handle: (v) => exportLedger(v, asked(v), 'xlsx'),
  },
  { ...desk, path: '/desk/ties/:municipality/people/:tie', journal: seen, handle: (v) => drawPerson(v, asked(v)) },
  { ...read, path: ACTIVITIES, journal: { none: '同意のない人は名前なしで示す' }, handle: (v) => drawActivities(v) },
  { ...write, path: `${ACTIVITIES}/:activity/approvals`, journal: 'activity.approved', handle: approve },
  { ...write, path: `${ACTIVITIES}/:activity/refusals`, journal: 'activity.refused', handle: refuse },
  { ...read, path: CERTIFICATES, journal: { none: '公開の確認ページと同じ内容' }, handle: (v) => drawCertificates(v) },
  { ...write, path: `${CERTIFICATES}/:certificate/revocations`, journal: 'certificate.revoked', handle: revoke },
)

const crumbs = [{ href: '/town/ties', label: '縁の台帳' }]

async function drawActivities(
  visit: Visit,
  refusing: string | null = null,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const page = pageAsked(visit.query)
  const state = oneAsked(visit.query, 'state', activityStates) ?? 'recorded'
  const found = await visit.read((tx) => townActivities(tx, visit.actor, { state, page }, visit.now))
  const props = { ...found, state, page, refusing, typed, problems, mayJudge: mayWrite(visit.actor) }
  return visit.page(
    { title: '担い手活動の承認', crumbs, problems },
    <TownActivitiesPage {...props} formKey={visit.formKey()} />,
  )
}

function approve(visit: Visit): Promise<Response> {
  return submit(visit, NothingForm, {
    act: async (tx) => {
      await approveActivity(tx, visit.actor, visit.id('activity'), visit.now)
      return ACTIVITIES
    },
    again: (typed, problems) => drawActivities(visit, null, typed, problems),
    options: { flash: '活動を承認しました。ご本人にお知らせしました。' },
  })
}

function refuse(visit: Visit): Promise<Response> {
  const id = visit.id('activity')
  return submit(visit, RefusalForm, {
    act: async (tx, { refusal }) => {
      await refuseActivity(tx, visit.actor, id, refusal, visit.now)
      return ACTIVITIES
    },
    again: async (typed, problems) => {
      await visit.read((tx) => findActivity(tx, visit.actor, id))
      return drawActivities(visit, id, typed, problems)
    },
    options: { flash: '承認しない理由を、ご本人にお知らせしました。' },
  })
}

async function drawCertificates(
  visit: Visit,
  revoking: string | null = null,
  typed: Typed = {},
  problems: Problems = {},
): Promise<Response> {
  const page = pageAsked(visit.query)
  const { secret } = visit.services.config
  const found = await visit.read((tx) => certificatesOfTown(tx, own(visit), page, secret))
  const props = { ...found, page, revoking, typed, problems, mayRevoke: mayWrite(visit.actor) }
  return visit.page(
    { title: '担い手活動証明書', crumbs: [...crumbs, { href: ACTIVITIES, label: '担い手活動の承認' }], problems },
    <TownCertificatesPage {...props} formKey={visit.formKey()} />,
  )
}

function revoke(visit: Visit): Promise<Response> {
  const id = visit.id('certificate')
  return submit(visit, RevocationForm, {
    act: async (tx, { reason }) => {
      await revokeCertificate(tx, visit.actor, id, reason, visit.now)
      return CERTIFICATES
    },
    again: async (typed, problems) => {
      await visit.read((tx) => findCertificate(tx, visit.actor, id, visit.services.config.secret))
      return drawCertificates(visit, id, typed, problems)
    },
    options: { flash: '証明書を取り消しました。ご本人にお知らせしました。' },
  })
}
