import { type Actor, mayWrite } from '../actor.ts'
import { HistoryPage } from '../history-page.tsx'
import { historyOf } from '../history.ts'
import { NotFound } from '../platform/errors.ts'
import { acceptOf } from '../platform/files/file-types.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'
import { addable } from './add-material.ts'
import { possiblePartners } from './add-partner.ts'
import { attendanceCode } from './attendance.ts'
import { canMoveEvent, type EventMove, eventMoves, isComing } from './event.ts'
import { figuresOf } from './figures.ts'
import { factsOfEvent } from './find-event.ts'
import { proposalsOf } from './find-proposal.ts'
import { organizedEvents } from './list-events.ts'
import { CodePage } from './pages/code-page.tsx'
import { InsidePage } from './pages/inside-page.tsx'
import { OrganizedPage } from './pages/organized-page.tsx'
import { mayEvent } from './policy.ts'
import { pageAsked } from './public-handlers.tsx'
import { readEvent } from './read-event.ts'
import { materialsOf } from './read-registrations.ts'
import { telling } from './telling.ts'
import { isOnItsDay } from './times.ts'

export const listOf = ({ kind }: Actor) => ({
  href: kind === 'operator' ? '/desk/events' : '/town/events',
  label: 'イベント',
})

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
      now={visit.now}
    />,
  )
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
