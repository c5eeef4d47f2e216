import { ics, type Calendar, type CalendarEvent } from '../platform/documents/ics.ts'
import { type InterviewKind, interviewKinds } from './interview.ts'

/** A booked talk as a calendar shows it. */
export interface Appointment {
  id: string
  kind: InterviewKind
  sequence: number
  startsAt: Date
  endsAt: Date
  title: string
  place: string
  notes: string
}

const product = '-//Yui//Interviews//JA'

// An address is asked for by RFC 5546, and the other side's is never given away. This one reaches nobody (RFC 2606): when the
// mail leaves, the sender of the installation takes its place.
const organizer = { name: '結', email: 'noreply@yui.invalid' }

/** An invitation (REQUEST) or its calling off (CANCEL) for one reader, whose calendar knows the talk by the same UID. */
export function invitationFor(
  appointment: Appointment,
  method: 'REQUEST' | 'CANCEL',
  reader: { name: string; email: string },
  now: Date,
): { name: string; text: string } {
  const status = method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'
  const event = { ...eventOf(appointment, now), status, organizer, attendees: [reader] } as const
  return { name: 'interview.ics', text: ics({ method, product, events: [event] }) }
}

/** Every talk of one account, to be read again and again by a calendar. */
export function feedOf(appointments: readonly Appointment[], now: Date): string {
  const calendar: Calendar = {
    method: 'PUBLISH',
    product,
    events: appointments.map((each) => ({ ...eventOf(each, now), status: 'CONFIRMED' as const })),
  }
  return ics(calendar)
}

function eventOf(appointment: Appointment, now: Date): CalendarEvent<Temporal.Instant> {
  const { id, kind, sequence, startsAt, endsAt, title, place, notes } = appointment
  return {
    uid: `interview-${id}@yui.invalid`,
    sequence,
    stamp: instant(now),
    start: instant(startsAt),
    end: instant(endsAt),
    summary: `${interviewKinds[kind]}「${title}」`,
    location: place,
    description: notes,
    remindBefore: 60,
  }
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
