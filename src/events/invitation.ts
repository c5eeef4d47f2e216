import { type CalendarEvent, ics } from '../platform/documents/ics.ts'
import { eventKinds, type Way } from './event.ts'
import type { EventRow } from './find-event.ts'
import type { RegistrationRow } from './find-registration.ts'

const product = '-//Yui//Events//JA'

// This address reaches nobody (RFC 2606): when the mail leaves, the sender of the installation takes its place.
const organizer = { name: '結', email: 'noreply@yui.invalid' }

/** An event as a calendar shows it to one who takes part; the address of the room only where it is theirs. */
export function invitationTo(
  event: EventRow,
  row: Pick<RegistrationRow, 'id' | 'version' | 'way'>,
  room: string,
  { method, reader, now }: { method: 'REQUEST' | 'CANCEL'; reader: { name: string; email: string }; now: Date },
): { name: string; text: string } {
  const entry = {
    ...entryOf(event, placeFor(event, row.way, room), now),
    uid: `registration-${row.id}@yui.invalid`,
    sequence: sequenceOf(event, row) + (method === 'CANCEL' ? 1 : 0),
    status: method === 'CANCEL' ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    organizer,
    attendees: [reader],
  }
  return { name: 'event.ics', text: ics({ method, product, events: [entry] }) }
}

/** SEQUENCE of one person's entry: larger when the event is moved, and when the registration is changed. */
export function sequenceOf(event: Pick<EventRow, 'sequence'>, row: Pick<RegistrationRow, 'version'>): number {
  return event.sequence + row.version
}

/** The event for anybody's calendar, from its public page. */
export function publicEntry(event: EventRow, url: string, now: Date): string {
  const place = event.venue_seats === null ? 'オンライン' : event.place
  const entry = { ...entryOf(event, place, now), uid: `event-${event.id}@yui.invalid`, sequence: event.sequence, url }
  const status = event.state === 'cancelled' ? ('CANCELLED' as const) : ('CONFIRMED' as const)
  return ics({ method: 'PUBLISH', product, events: [{ ...entry, status }] })
}

/** Where this person goes: the room, or the address of the online room. */
export function placeFor(event: Pick<EventRow, 'place' | 'meeting_point'>, way: Way, room: string): string {
  if (way === 'venue') return event.meeting_point || event.place
  return room || 'オンライン'
}

function entryOf(
  event: EventRow,
  location: string,
  now: Date,
): Omit<CalendarEvent<Temporal.Instant>, 'uid' | 'sequence'> {
  return {
    stamp: instant(now),
    start: instant(event.starts_at),
    end: instant(event.ends_at),
    summary: `${eventKinds[event.kind]}「${event.title}」`,
    description: event.summary,
    location,
    remindBefore: 60,
  }
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
