import { fiscalYear } from '../law/fiscal-year.ts'
import { formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { csv } from '../platform/documents/csv.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { consentedContact, fullNameOf } from '../talents/contact.ts'
import { activityBases } from './activity-bases.ts'
import { activityKindNames } from './activity.ts'
import { printCertificate } from './certificate-paper.ts'
import { certificatesOf, findCertificate } from './find-certificate.ts'
import { ActivityForm, CertificateForm, NothingForm } from './forms.ts'
import { issueCertificate } from './issue-certificate.ts'
import { myTown } from './my-ties.ts'
import { crumbs, MINE, ONE, ownDeed, read, townPath, write } from './own-deed.ts'
import { MyActivitiesPage } from './pages/my-activities-page.tsx'
import { recordActivity } from './record-activity.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const CERTIFICATE = '/my/certificates/:certificate'

/** 担い手活動 and certificates of one's own. */
export const myActivityRoutes: readonly Route[] = routesOf(
  { ...read, path: `${ONE}/activities`, handle: (visit) => drawActivities(visit) },
  { ...write, path: `${ONE}/activities`, journal: 'activity.recorded', handle: ask },
  { ...write, path: `${ONE}/certificates`, journal: 'certificate.issued', handle: issue },
  { ...write, path: `${CERTIFICATE}/revocations`, journal: 'certificate.revoked', handle: revoke },
  { ...read, path: `${CERTIFICATE}/certificate.pdf`, journal: { access: 'certificate.seen' }, handle: sendPaper },
  { ...read, path: `${CERTIFICATE}/activities.csv`, journal: { access: 'certificate.seen' }, handle: sendRows },
)

const activitiesOf = (visit: Visit) => ({ draw: drawActivities, path: `${townPath(visit)}/activities` })

async function drawActivities(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const { secret } = visit.services.config
  const id = visit.id('municipality')
  const props = await visit.read(async (tx) => {
    const { town, activities } = await myTown(tx, actor, id, now)
    const talentId = actor.kind === 'talent' ? actor.talentId : ''
    return {
      town: { id, name: town },
      activities,
      bases: await activityBases(tx, talentId, id, now),
      certificates: await certificatesOf(tx, talentId, id, secret),
    }
  })
  return visit.page(
    {
      title: '担い手活動と証明書',
      crumbs: [...crumbs, { href: townPath(visit), label: `${props.town.name}との縁` }],
      problems,
    },
    <MyActivitiesPage {...props} typed={typed} problems={problems} formKey={visit.formKey()} now={now} />,
  )
}

function ask(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return ownDeed(
    visit,
    ActivityForm,
    activitiesOf(visit),
    '町に申請しました。承認されるとお知らせします。',
    (tx, value) => recordActivity(tx, actor, visit.id('municipality'), value, now),
  )
}

function issue(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const { secret } = visit.services.config
  return ownDeed(visit, CertificateForm, activitiesOf(visit), '証明書を発行しました', (tx, { year, shown }) =>
    issueCertificate(tx, actor, visit.id('municipality'), { year: fiscalYear(year), shown }, { secret, now }),
  )
}

function revoke(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const { secret } = visit.services.config
  const id = visit.id('certificate')
  return submit(visit, NothingForm, {
    act: async (tx) => {
      const { municipalityId } = await findCertificate(tx, actor, id, secret)
      await revokeCertificate(tx, actor, id, 'asked', now)
      return `${MINE}/${municipalityId}/activities`
    },
    again: () => Promise.resolve(visit.redirect(MINE)),
    options: { flash: '証明書を取り消しました' },
  })
}

async function sendPaper(visit: Visit): Promise<Response> {
  const { certificate, holder } = await visit.read(async (tx) => {
    const found = await own(tx, visit)
    const contact = await consentedContact(tx, visit.actor, found.talentId)
    return { certificate: found, holder: contact ? fullNameOf(contact) : found.content.shown }
  })
  const pdf = await printCertificate(certificate, holder, visit.origin)
  return visit.file(pdf, 'application/pdf', `担い手活動証明書_${certificate.content.year}年度.pdf`)
}

const own = (tx: Tx, visit: Visit) =>
  findCertificate(tx, visit.actor, visit.id('certificate'), visit.services.config.secret)

async function sendRows(visit: Visit): Promise<Response> {
  const { content, code } = await visit.read((tx) => own(tx, visit))
  const rows = content.activities.map(({ on, kind, what }) => {
    const day = Temporal.PlainDate.from(on)
    return [content.town, content.year, content.number, day, formatDay(day), activityKindNames[kind], what, code]
  })
  const header = ['自治体', '年度', '番号', '活動した日', '活動した日(曜日)', '種類', '内容', '確認番号']
  const parts = await Array.fromAsync(csv(header, rows))
  return visit.file(parts.join(''), 'text/csv; charset=utf-8', `担い手活動_${content.year}年度.csv`)
}
