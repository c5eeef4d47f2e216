import type { Actor } from '../actor.ts'
import { mayWrite } from '../actor.ts'
import { historyOf } from '../history.ts'
import { HistoryPage } from '../history-page.tsx'
import { programmesFor } from '../programmes/queries.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { submit } from '../submit.ts'
import { acceptOf } from '../platform/files/file-types.ts'
import { addable } from './add-material.ts'
import { possiblePartners } from './add-partner.ts'
import { attendanceCode } from './attendance.ts'
import { changeEvent } from './change-event.ts'
import { draftEvent } from './draft-event.ts'
import { canMoveEvent, type EventMove, eventMoves, isComing } from './event.ts'
import { figuresOf } from './figures.ts'
import { contentOf, factsOfEvent } from './find-event.ts'
import { proposalsOf } from './find-proposal.ts'
import { ChangeForm, contentFrom, DraftForm, frameFrom, typedFrom } from './forms.ts'
import { organizedEvents } from './list-events.ts'
import { CodePage } from './pages/code-page.tsx'
import { EventForm } from './pages/event-form.tsx'
import { InsidePage } from './pages/inside-page.tsx'
import { OrganizedPage } from './pages/organized-page.tsx'
import { partiesOf, stillIn } from './parties.ts'
import { mayEvent } from './policy.ts'
import { pageAsked } from './public-handlers.tsx'
import { readEvent } from './read-event.ts'
import { materialsOf } from './read-registrations.ts'
import { isOnItsDay } from './times.ts'
import { telling } from './telling.ts'

const listOf = ({ kind }: Actor) => ({ href: kind === 'operator' ? '/desk/events' : '/town/events', label: 'イベント' })

/** The way up from a page below one event. */
export const crumbsBelow = (visit: Visit, { id, title }: { id: string; title: string }) => [
  listOf(visit.actor),
  { href: `/town/events/${id}`, label: title },
]

export async function showOrganized(visit: Visit): Promise<Response> {
  const page = pageAsked(visit.query)
  const found = await visit.read((tx) => organizedEvents(tx, visit.actor, page))
  const base = listOf(visit.actor).href
  return visit.page(
    { title: 'イベント' },
    <OrganizedPage
      {...found}
      page={page}
      base={base}
      mayDraft={mayWrite(visit.actor)}
      everyTown={visit.actor.kind === 'operator'}
    />,
  )
}

export async function drawNew(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  if (!mayWrite(visit.actor)) throw new NotAllowed()
  const frame = await visit.read(async (tx) => {
    const programmes = await programmesFor(tx, visit.actor)
    const { events } = await organizedEvents(tx, visit.actor, 1)
    const tours = events.filter(({ row }) => row.kind === 'tour' && row.state !== 'cancelled')
    return {
      programmes: programmes.map(({ id, name, town }) => ({ id, name: `${name}(${town})` })),
      tours: tours.map(({ row }) => ({ id: row.id, name: row.title })),
    }
  })
  const words = typed ?? { kind: 'seminar', audience: 'everybody', startsTime: '18:30', endsTime: '20:00' }
  const props = { title: 'イベントを作る', back: listOf(visit.actor).href, frame, fixed: false, registered: 0 }
  return visit.page(
    { title: 'イベントを作る', crumbs: [listOf(visit.actor)], problems },
    <EventForm {...props} typed={words} problems={problems} formKey={visit.formKey()} />,
  )
}

export function draft(visit: Visit): Promise<Response> {
  return submit(visit, DraftForm, {
    act: async (tx, value) => {
      const { programme: _, presents: __, kind, audience, selected, ...written } = value
      const content = contentFrom(written, { kind, audience, selected })
      return `/town/events/${await draftEvent(tx, visit.actor, frameFrom(value), content, visit.now)}`
    },
    again: (typed, problems) => drawNew(visit, typed, problems),
    options: { flash: '下書きを作りました' },
  })
}

export async function drawInside(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const { actor, now } = visit
  const id = visit.id('event')
  const found = await visit.read(async (tx) => {
    const event = await readEvent(tx, actor, id, 'organize')
    return {
      event,
      figures: await figuresOf(tx, event.row),
      materials: await materialsOf(tx, id),
      partners: await possiblePartners(tx),
      proposals: await proposalsOf(tx, event.row.presents_id ?? id),
    }
  })
  const { row } = found.event
  const facts = factsOfEvent(row)
  const every = Object.keys(eventMoves) as EventMove[]
  const moves = every.filter((move) => canMoveEvent(row.state, move) && mayEvent(actor, move, facts))
  const mayChange = (row.state === 'draft' || isComing(row.state)) && mayEvent(actor, 'change', facts)
  const begun = isOnItsDay(row, now) || row.starts_at <= now
  const props = { ...found, moves, mayChange, begun, typed, problems, formKey: () => visit.formKey() }
  const accept = acceptOf(addable)
  return visit.page({ title: row.title, crumbs: [listOf(actor)], problems }, <InsidePage {...props} accept={accept} />)
}

export async function drawEdit(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const id = visit.id('event')
  const { event, registered } = await visit.read(async (tx) => {
    const found = await readEvent(tx, visit.actor, id, 'change')
    const parties = isComing(found.row.state) ? await partiesOf(tx, id, stillIn) : []
    return { event: found, registered: parties.length }
  })
  const { row, room } = event
  if (row.state !== 'draft' && !isComing(row.state)) return visit.redirect(`/town/events/${id}`)
  const words = typed ?? typedFrom(contentOf(row, room))
  const props = { over: row.title, back: `/town/events/${id}`, fixed: row.state !== 'draft', version: row.version }
  return visit.page(
    { title: 'イベントの内容を変える', crumbs: crumbsBelow(visit, row), problems },
    <EventForm
      {...props}
      title="イベントの内容を変える"
      registered={registered}
      typed={{ kind: row.kind, ...words }}
      problems={problems}
      formKey={visit.formKey()}
    />,
  )
}

export function change(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  return submit(visit, ChangeForm, {
    act: async (tx, value) => {
      const { version, tell, kind, audience, selected, ...written } = value
      const { row } = await readEvent(tx, visit.actor, id, 'change')
      const fixed = { kind: kind ?? row.kind, audience: audience ?? row.audience, selected }
      const content = contentFrom(written, fixed)
      await changeEvent(tx, visit.actor, id, { content, version, tell }, visit.now)
      return `/town/events/${id}`
    },
    again: (typed, problems) => drawEdit(visit, typed, problems),
    options: { flash: '内容を保存しました' },
  })
}

export async function showCode(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  const { row } = await visit.read((tx) => readEvent(tx, visit.actor, id, 'organize'))
  if (!isOnItsDay(row, visit.now)) throw new NotFound()
  const code = attendanceCode(visit.services.config.secret, id, visit.now)
  return visit.page(
    { title: '出席コード', crumbs: crumbsBelow(visit, row) },
    <CodePage title={row.title} code={code} back={`/town/events/${id}`} />,
  )
}

export async function showJournal(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  const { row, told } = await visit.read(async (tx) => {
    const { row: found } = await readEvent(tx, visit.actor, id, 'organize')
    return { row: found, told: await historyOf(tx, visit.actor, [id]) }
  })
  return visit.page(
    { title: '記録', crumbs: crumbsBelow(visit, row) },
    <HistoryPage over={row.title} told={told} telling={telling} />,
  )
}
