import { z } from 'zod'
import { mayWrite } from '../actor.ts'
import { isUuid } from '../platform/web/form.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { markAttendance } from './attendance.ts'
import { mayTakeCalls } from './by-telephone/callable.ts'
import { removeRegistration } from './cancel-registration.ts'
import { chooseParticipant } from './choose-participants.ts'
import { isComing } from './event.ts'
import { countParties } from './figures.ts'
import { ChoiceForm, RemovalForm } from './party-forms.ts'
import { crumbsBelow } from './organizer-handlers.tsx'
import { PartiesPage } from './pages/parties-page.tsx'
import { PartyPage } from './pages/party-page.tsx'
import { readEvent } from './read-event.ts'
import { partiesFor, readParty } from './read-parties.ts'
import { wayToTalk } from './talk.ts'
import { problemsAt } from '../ui/problems.ts'
import { isOnItsDay } from './times.ts'

export async function showParties(visit: Visit): Promise<Response> {
  const { row, parties } = await visit.read(async (tx) => {
    const event = await readEvent(tx, visit.actor, visit.id('event'), 'organize')
    return { row: event.row, parties: await partiesFor(tx, event.row) }
  })
  const begun = isOnItsDay(row, visit.now) || row.starts_at <= visit.now
  const mayMark = begun && (row.state === 'held' || isComing(row.state)) && mayWrite(visit.actor)
  const calls = mayTakeCalls(visit.actor, row)
  const props = { row, parties, figures: countParties(parties), mayMark, mayTakeCalls: calls }
  return visit.page(
    { title: '申込者と出欠', crumbs: crumbsBelow(visit, row) },
    <PartiesPage {...props} formKey={visit.formKey()} />,
  )
}

const AttendanceForm = z.strictObject({ came: z.array(z.string().refine(isUuid)) })

export function mark(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  return submit(visit, AttendanceForm, {
    act: async (tx, { came }) => {
      await markAttendance(tx, visit.actor, id, new Set(came), visit.now)
      return `/town/events/${id}/registrations`
    },
    again: () => showParties(visit),
    options: { flash: '出欠を保存しました' },
  })
}

export async function drawParty(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { party, talk } = await visit.read(async (tx) => {
    const found = await readParty(tx, visit.actor, visit.id('registration'))
    return { party: found, talk: await wayToTalk(tx, visit.actor, found.row, '/town/registrations') }
  })
  const { row } = party.event
  const crumbs = [...crumbsBelow(visit, row), { href: `/town/events/${row.id}/registrations`, label: '申込者と出欠' }]
  const props = { party, talk, mayWrite: mayWrite(visit.actor), typed, problems, formKey: () => visit.formKey() }
  return visit.page({ title: party.row.name, crumbs, problems }, <PartyPage {...props} />)
}

const here = (visit: Visit): string => `/town/registrations/${visit.id('registration')}`

export function choose(visit: Visit): Promise<Response> {
  return submit(visit, ChoiceForm, {
    act: async (tx, value) => {
      await chooseParticipant(tx, visit.actor, visit.id('registration'), value, visit.now)
      return here(visit)
    },
    again: (typed, problems) => drawParty(visit, typed, problems),
    options: { flash: '結果を決め、ご本人に知らせました' },
  })
}

export function remove(visit: Visit): Promise<Response> {
  return submit(visit, RemovalForm, {
    act: async (tx, { message }) => {
      await removeRegistration(tx, visit.actor, visit.id('registration'), message, visit.now)
      return here(visit)
    },
    again: (typed, problems) => drawParty(visit, typed, problemsAt(problems, 'removal')),
    options: { flash: '申込を取り消し、ご本人に知らせました' },
  })
}
