import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { attendanceCode, attendByCode } from './attendance.ts'
import { cancelOwnRegistration } from './cancel-registration.ts'
import { changeRegistration } from './change-registration.ts'
import { CodeForm, EmptyForm, PartyForm, RegistrationForm } from './party-forms.ts'
import { RegisterPage } from './pages/register-page.tsx'
import { RegistrationPage } from './pages/registration-page.tsx'
import { RegistrationsPage } from './pages/registrations-page.tsx'
import { ownRegistration, readEvent } from './read-event.ts'
import { ownRegistrations, readOwnRegistration } from './read-registrations.ts'
import { consentTo, register } from './register.ts'
import { accountOf } from '../actor.ts'
import { wayToTalk } from './talk.ts'
import { telling } from './telling.ts'

const listCrumb = { href: '/registrations', label: 'イベントの申込' }

export async function drawRegister(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { event, own } = await visit.read(async (tx) => ({
    event: await readEvent(tx, visit.actor, id, 'register'),
    own: await ownRegistration(tx, accountOf(visit.actor), id),
  }))
  if (own) return visit.redirect(`/registrations/${own.id}`)
  const crumbs = [
    { href: '/events', label: 'イベント' },
    { href: `/events/${id}`, label: event.row.title },
  ]
  const worn = visit.session?.worn
  const words = typed ?? { people: '1', company: worn?.kind === 'company' ? worn.name : '' }
  const props = { row: event.row, consent: consentTo(event.town.name), name: visit.session?.name ?? '' }
  return visit.page(
    { title: 'イベントに申し込む', crumbs, problems },
    <RegisterPage {...props} typed={words} problems={problems} formKey={visit.formKey()} />,
  )
}

export function applyNow(visit: Visit): Promise<Response> {
  return submit(visit, RegistrationForm, {
    act: async (tx, { way, people, company, note }) => {
      const party = { way, people, company, note }
      return `/registrations/${await register(tx, visit.actor, visit.id('event'), party, visit.now)}`
    },
    again: (typed, problems) => drawRegister(visit, typed, problems),
    options: { flash: '申し込みました。確認のメールを送りました。' },
  })
}

export async function showRegistrations(visit: Visit): Promise<Response> {
  const registrations = await visit.read((tx) => ownRegistrations(tx, visit.actor))
  return visit.page({ title: 'イベントの申込' }, <RegistrationsPage registrations={registrations} />)
}

export async function drawRegistration(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { own, talk } = await visit.read(async (tx) => {
    const found = await readOwnRegistration(tx, visit.actor, visit.id('registration'))
    return { own: found, talk: await wayToTalk(tx, visit.actor, found.row, '/registrations') }
  })
  const formKey = () => visit.formKey()
  return visit.page(
    { title: own.event.row.title, crumbs: [listCrumb], problems },
    <RegistrationPage own={own} talk={talk} typed={typed} problems={problems} formKey={formKey} now={visit.now} />,
  )
}

export async function showRegistrationJournal(visit: Visit): Promise<Response> {
  const { own, told } = await visit.read(async (tx) => {
    const found = await readOwnRegistration(tx, visit.actor, visit.id('registration'))
    return { own: found, told: await historyOf(tx, visit.actor, [found.row.id]) }
  })
  const crumbs = [listCrumb, { href: `/registrations/${own.row.id}`, label: own.event.row.title }]
  return visit.page({ title: '記録', crumbs }, <HistoryPage over={own.event.row.title} told={told} telling={telling} />)
}

const pathOf = (visit: Visit): string => `/registrations/${visit.id('registration')}`

export function change(visit: Visit): Promise<Response> {
  return submit(visit, PartyForm, {
    act: async (tx, value) => {
      await changeRegistration(tx, visit.actor, visit.id('registration'), value, visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawRegistration(visit, typed, problems),
    options: { flash: '申込の内容を変えました' },
  })
}

export function cancel(visit: Visit): Promise<Response> {
  return submit(visit, EmptyForm, {
    act: async (tx) => {
      await cancelOwnRegistration(tx, visit.actor, visit.id('registration'), visit.now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawRegistration(visit, typed, problems),
    options: { flash: '申込を取り消しました' },
  })
}

export function attend(visit: Visit): Promise<Response> {
  const { now, actor, services } = visit
  return submit(visit, CodeForm, {
    act: async (tx, { code }) => {
      const id = visit.id('registration')
      const own = await readOwnRegistration(tx, actor, id)
      const shown = attendanceCode(services.config.secret, own.row.event_id, now)
      await attendByCode(tx, actor, id, { typed: code, shown }, now)
      return pathOf(visit)
    },
    again: (typed, problems) => drawRegistration(visit, typed, problems),
    options: { flash: '出席を記録しました' },
  })
}
