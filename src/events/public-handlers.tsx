import { accountOf } from '../actor.ts'
import type { Visit } from '../route.ts'
import { eventDoorway } from './doorway.ts'
import { daysInWords } from './times.ts'
import { eventKinds, type EventKind } from './event.ts'
import { factsOfEvent, findEvent } from './find-event.ts'
import { publicEntry } from './invitation.ts'
import { eventOf } from './json-ld.ts'
import { type EventSearch, publicEvents, townsWithEvents } from './list-events.ts'
import { EventPage } from './pages/event-page.tsx'
import { EventsPage } from './pages/events-page.tsx'
import { mayEvent } from './policy.ts'
import { ownRegistration, readEvent } from './read-event.ts'

const MOST_PAGES = 1000

/** Which page of a list is asked for, from 1. */
export function pageAsked(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}

function searchOf(query: URLSearchParams): EventSearch {
  const kind = query.get('kind') ?? ''
  return {
    past: query.get('when') === 'past',
    town: /^\d{6}$/.test(query.get('town') ?? '') ? (query.get('town') ?? '') : '',
    kind: Object.hasOwn(eventKinds, kind) ? (kind as EventKind) : null,
    page: pageAsked(query),
  }
}

export async function showEvents(visit: Visit): Promise<Response> {
  const search = searchOf(visit.query)
  const { found, towns } = await visit.read(async (tx) => ({
    found: await publicEvents(tx, search, visit.now),
    towns: await townsWithEvents(tx),
  }))
  const plain = visit.query.size === 0
  return visit.page(
    { title: 'イベント', indexable: plain, description: 'セミナー、説明会、現地ツアー、成果発表会の一覧です。' },
    <EventsPage search={search} {...found} towns={towns} signedIn={accountOf(visit.actor) !== null} />,
  )
}

export async function showEvent(visit: Visit): Promise<Response> {
  const id = visit.id('event')
  const { event, own } = await visit.read(async (tx) => ({
    event: await readEvent(tx, visit.actor, id),
    own: await ownRegistration(tx, accountOf(visit.actor), id),
  }))
  const { row, town } = event
  const hats = visit.session?.hats.map(({ kind }) => kind) ?? []
  const doorway = eventDoorway(row, { actor: visit.actor, hats, own }, visit.now)
  const inside = mayEvent(visit.actor, 'organize', factsOfEvent(row)) ? `/town/events/${id}` : null
  return visit.page(
    {
      title: row.title,
      crumbs: [{ href: '/events', label: 'イベント' }],
      indexable: row.state !== 'draft',
      description: `${daysInWords(row)} ${town.name}の${eventKinds[row.kind]}。${row.summary.slice(0, 80)}`,
      ...(row.state !== 'draft' && { jsonLd: eventOf(event, `${visit.origin}/events/${id}`) }),
    },
    <EventPage event={event} doorway={doorway} inside={inside} now={visit.now} />,
  )
}

export async function sendCalendar(visit: Visit): Promise<Response> {
  const row = await visit.read((tx) => findEvent(tx, visit.actor, visit.id('event')))
  const text = publicEntry(row, `${visit.origin}/events/${row.id}`, visit.now)
  return visit.file(text, 'text/calendar; charset=utf-8', `${row.title}.ics`)
}
