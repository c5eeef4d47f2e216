import type { Selectable } from 'kysely'
import type { Events } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { EventContent } from './content.ts'
import {
  canMoveEvent,
  type EventAudience,
  type EventKind,
  type EventMove,
  type EventState,
  eventStateNames,
} from './event.ts'
import { type EventAction, type EventFacts, mayEvent } from './policy.ts'

export type EventRow = Omit<Selectable<Events>, 'state' | 'kind' | 'audience'> & {
  state: EventState
  kind: EventKind
  audience: EventAudience
}

export function factsOfEvent(row: Pick<EventRow, 'municipality_id' | 'state' | 'audience'>): EventFacts {
  return { municipalityId: row.municipality_id, state: row.state, audience: row.audience }
}

/** Reads an event, seen through the actor. @throws NotFound for drafts of others, NotAllowed when it may only be seen */
export async function findEvent(tx: Tx, actor: Actor, id: string, action: EventAction = 'view'): Promise<EventRow> {
  const found = await tx.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst()
  return requireAction(found as EventRow | undefined, actor, action)
}

/** As `findEvent`, locked for a change: whoever takes a seat or moves the event waits here for one another. */
export async function lockEvent(tx: Tx, actor: Actor, id: string, action: EventAction = 'view'): Promise<EventRow> {
  const found = await tx.selectFrom('events').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return requireAction(found as EventRow | undefined, actor, action)
}

function requireAction(row: EventRow | undefined, actor: Actor, action: EventAction): EventRow {
  if (!row || !mayEvent(actor, 'view', factsOfEvent(row))) throw new NotFound()
  if (mayEvent(actor, action, factsOfEvent(row))) return row
  // What is done inside the organizer's house does not exist for others.
  const inside = action !== 'register' && !mayEvent(actor, 'organize', factsOfEvent(row))
  if (inside) throw new NotFound()
  throw new NotAllowed(action === 'register' ? 'このイベントは、いまの立場では申し込めません。' : undefined)
}

/** @throws Stale when the move is not open */
export function requireEventMove(row: EventRow, move: EventMove): void {
  if (!canMoveEvent(row.state, move))
    throw new Stale(
      `このイベントは「${eventStateNames[row.state]}」になっています。画面を開き直して、最新の状態を確認してください。`,
    )
}

/** What the organizer wrote, out of the row and its room. */
export function contentOf(row: EventRow, onlineUrl: string): EventContent {
  return {
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    speakers: row.speakers,
    audience: row.audience,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    venueSeats: row.venue_seats,
    onlineSeats: row.online_seats,
    onlineUrl,
    closesAt: row.closes_at,
    cancellableUntil: row.cancellable_until,
    theme: row.theme,
    meetingPoint: row.meeting_point,
    itinerary: row.itinerary,
    ownCosts: row.own_costs,
    paidCosts: row.paid_costs,
    insurance: row.insurance,
    selected: row.selected,
  }
}

/** The address of the online room, for those who may know it; '' for everybody else. */
export async function roomOf(tx: Tx, eventId: string): Promise<string> {
  const row = await tx.selectFrom('event_rooms').select('online_url').where('event_id', '=', eventId).executeTakeFirst()
  return row?.online_url ?? ''
}
