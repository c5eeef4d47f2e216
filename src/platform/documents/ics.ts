import { controls, escaped, fold } from './ics-lines.ts'

/** A person in a calendar entry. */
export interface CalendarPerson {
  name: string
  email: string
}

/**
 * One entry of a calendar. Instants are written in UTC, so that no calendar has to know a time zone;
 * a PlainDate makes an entry of whole days, whose `end` is the day *after* the last.
 */
export interface CalendarEvent<When extends Temporal.Instant | Temporal.PlainDate> {
  /** The same for every later version of the entry, and worldwide unique: `<id>@<host>`. */
  uid: string
  /** 0 at first, larger with every change, so that calendars take the newest. */
  sequence: number
  /** When this version of the entry was made. */
  stamp: Temporal.Instant
  start: When
  end: When
  summary: string
  description?: string
  location?: string
  url?: string
  status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  organizer?: CalendarPerson
  attendees?: readonly CalendarPerson[]
  /** A reminder so many minutes before the start. */
  remindBefore?: number
}

export type AnyCalendarEvent = CalendarEvent<Temporal.Instant> | CalendarEvent<Temporal.PlainDate>

/** `method` is needed when the file invites (REQUEST) or calls off (CANCEL); without it, it is simply a file to open. */
export interface Calendar {
  events: readonly AnyCalendarEvent[]
  method?: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** Names the program that wrote it, such as `-//Example//Calendar//JA`. */
  product: string
}

/** An iCalendar file (RFC 5545): CRLF, lines folded at 75 octets between letters, texts escaped. */
export function ics({ events, method, product }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(product)}`,
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(event: AnyCalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART${when(event.start)}`,
    `DTEND${when(event.end)}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location),
    ...(event.url ? [`URL:${new URL(event.url).href}`] : []),
    ...(event.status ? [`STATUS:${event.status}`] : []),
    ...(event.organizer ? [`ORGANIZER${person(event.organizer)}`] : []),
    ...(event.attendees ?? []).map((each) => `ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE${person(each)}`),
    ...alarm(event),
    'END:VEVENT',
  ]
}

function optional(name: string, text: string | undefined): string[] {
  return text ? [`${name}:${escaped(text)}`] : []
}

function alarm({ remindBefore, summary }: AnyCalendarEvent): string[] {
  if (remindBefore === undefined) return []
  const trigger = `TRIGGER:-PT${Math.max(0, Math.round(remindBefore))}M`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, trigger, 'END:VALARM']
}

function when(moment: Temporal.Instant | Temporal.PlainDate): string {
  if (moment instanceof Temporal.Instant) return `:${utc(moment)}`
  return `;VALUE=DATE:${moment.toString().replaceAll('-', '')}`
}

function utc(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

// A parameter in quotes may hold neither quotes nor control characters (RFC 5545 §3.2), so they are written as RFC 6868 says.
export function person({ name, email }: CalendarPerson): string {
  const quoted = name.replaceAll('^', '^^').replaceAll('"', "^'").replaceAll(/\s+/g, ' ').replaceAll(controls, '')
  return `;CN="${quoted}":mailto:${encodeURI(email.replaceAll(/[\s:;,"]/g, ''))}`
}
