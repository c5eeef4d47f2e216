import type { z } from 'zod'
import { fiscalYear } from '../law/fiscal-year.ts'
import { formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { csv } from '../platform/documents/csv.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { consentedContact, fullNameOf } from '../talents/contact.ts'
import { activityBases } from './activity-bases.ts'
import { activityKindNames } from './activity.ts'
import { printCertificate } from './certificate-paper.ts'
import { certificatesOf, findCertificate } from './find-certificate.ts'
import { ActivityForm, CertificateForm, DeclarationForm, GreetingForm, NothingForm } from './forms.ts'
import { issueCertificate } from './issue-certificate.ts'
import { hideFromLedger, showInLedger } from './ledger-consent.ts'
import { myTies, myTown } from './my-ties.ts'
import { MyActivitiesPage } from './pages/my-activities-page.tsx'
import { MyTiesPage } from './pages/my-ties-page.tsx'
import { MyTownPage } from './pages/my-town-page.tsx'
import { recordActivity } from './record-activity.ts'
import { declareResidence, withdrawDeclaration } from './residence.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { showGreeting, withdrawGreeting } from './show-greeting.ts'

const read = { method: 'get', for: ['talent'], pace: 'reading', journal: { none: '自分の縁' } } as const
const write = { method: 'post', for: ['talent'], pace: 'writing' } as const
const MINE = '/my/ties'
const ONE = '/my/ties/:municipality'
const CERTIFICATE = '/my/certificates/:certificate'

/** わたしの縁: the towns, what only the person declares, activities and certificates. */
export const myTieRoutes: readonly Route[] = routesOf(
  { ...read, path: MINE, handle: drawTies },
  { ...read, path: ONE, handle: (visit) => drawTown(visit) },
  { ...read, path: `${ONE}/activities`, handle: (visit) => drawActivities(visit) },
  { ...write, path: `${ONE}/consents`, journal: 'consent.given', handle: show },
  { ...write, path: `${ONE}/consent-withdrawals`, journal: 'consent.withdrawn', handle: hide },
  { ...write, path: `${ONE}/residence-declarations`, journal: 'residence.declared', handle: declare },
  {
    ...write,
    path: '/my/residence-declarations/:residenceDeclaration/withdrawals',
    journal: 'residence.withdrawn',
    handle: withdraw,
  },
  { ...write, path: `${ONE}/greetings`, journal: 'greeting.shown', handle: greet },
  { ...write, path: '/my/greetings/:greeting/withdrawals', journal: 'greeting.withdrawn', handle: ungreet },
  { ...write, path: `${ONE}/activities`, journal: 'activity.recorded', handle: ask },
  { ...write, path: `${ONE}/certificates`, journal: 'certificate.issued', handle: issue },
  { ...write, path: `${CERTIFICATE}/revocations`, journal: 'certificate.revoked', handle: revoke },
  { ...read, path: `${CERTIFICATE}/certificate.pdf`, journal: { access: 'certificate.seen' }, handle: sendPaper },
  { ...read, path: `${CERTIFICATE}/activities.csv`, journal: { access: 'certificate.seen' }, handle: sendRows },
)

const townPath = (visit: Visit): string => `${MINE}/${visit.id('municipality')}`
const crumbs = [{ href: MINE, label: 'わたしの縁' }]

async function drawTies(visit: Visit): Promise<Response> {
  const ties = await visit.read((tx) => myTies(tx, visit.actor, visit.now))
  return visit.page({ title: 'わたしの縁' }, <MyTiesPage ties={ties} />)
}

async function drawTown(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const town = await visit.read((tx) => myTown(tx, visit.actor, visit.id('municipality'), visit.now))
  return visit.page(
    { title: `${town.town}との縁`, crumbs, problems },
    <MyTownPage town={town} typed={typed} problems={problems} formKey={visit.formKey()} />,
  )
}

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

type Draw = (visit: Visit, typed: Typed, problems: Problems) => Promise<Response>

/** A form on one of the two pages: one deed, and back to the page. */
function deed<Shape extends Record<string, z.ZodType>>(
  visit: Visit,
  form: z.ZodObject<Shape>,
  draw: Draw,
  flash: string,
  act: (tx: Tx, value: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
): Promise<Response> {
  const path = draw === drawActivities ? `${townPath(visit)}/activities` : townPath(visit)
  return submit(visit, form, {
    act: async (tx, value) => {
      await act(tx, value)
      return path
    },
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash },
  })
}

function show(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return deed(visit, NothingForm, drawTown, '氏名が台帳に表示されるようになりました', (tx) =>
    showInLedger(tx, actor, visit.id('municipality'), now),
  )
}

function hide(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return deed(visit, NothingForm, drawTown, '氏名の表示をやめました', (tx) =>
    hideFromLedger(tx, actor, visit.id('municipality'), now),
  )
}

function declare(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return deed(visit, DeclarationForm, drawTown, '申告しました', (tx, value) =>
    declareResidence(tx, actor, visit.id('municipality'), value, now),
  )
}

function withdraw(visit: Visit): Promise<Response> {
  return submit(visit, NothingForm, {
    act: async (tx) => {
      const town = await withdrawDeclaration(tx, visit.actor, visit.id('residenceDeclaration'), visit.now)
      return `${MINE}/${town}`
    },
    again: () => drawTies(visit),
    options: { flash: '申告を取り下げました' },
  })
}

function greet(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return deed(visit, GreetingForm, drawTown, '町のページに一言を載せました', (tx, value) =>
    showGreeting(tx, actor, visit.id('municipality'), value, now),
  )
}

function ungreet(visit: Visit): Promise<Response> {
  return submit(visit, NothingForm, {
    act: async (tx) => `${MINE}/${await withdrawGreeting(tx, visit.actor, visit.id('greeting'), visit.now)}`,
    again: () => drawTies(visit),
    options: { flash: '一言を取りやめました' },
  })
}

function ask(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  return deed(visit, ActivityForm, drawActivities, '町に申請しました。承認されるとお知らせします。', (tx, value) =>
    recordActivity(tx, actor, visit.id('municipality'), value, now),
  )
}

function issue(visit: Visit): Promise<Response> {
  const { actor, now } = visit
  const { secret } = visit.services.config
  return deed(visit, CertificateForm, drawActivities, '証明書を発行しました', (tx, { year, shown }) =>
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
    again: () => drawTies(visit),
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
