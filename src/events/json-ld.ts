import type { ReadEvent } from './read-event.ts'

const context = 'https://schema.org'

const statusOf = (state: string): string => `${context}/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`

function modeOf({ venue_seats, online_seats }: ReadEvent['row']): string {
  const both = venue_seats !== null && online_seats !== null
  const one = venue_seats === null ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'
  return `${context}/${both ? 'MixedEventAttendanceMode' : one}`
}

/** schema.org/Event of a public page. The address of the online room is not told: the page itself stands for it. */
export function eventOf({ row, town, partners }: ReadEvent, url: string): object {
  const venue = row.venue_seats !== null && {
    '@type': 'Place',
    name: row.place,
    address: { '@type': 'PostalAddress', addressCountry: 'JP', streetAddress: row.place },
  }
  const screen = row.online_seats !== null && { '@type': 'VirtualLocation', url }
  const organization = (name: string) => ({ '@type': 'Organization', name })
  return {
    '@context': context,
    '@type': 'Event',
    name: row.title,
    description: row.summary,
    startDate: row.starts_at.toISOString(),
    endDate: row.ends_at.toISOString(),
    eventStatus: statusOf(row.state),
    eventAttendanceMode: modeOf(row),
    location: [venue, screen].filter(Boolean),
    organizer: [organization(town.name), ...partners.map(({ name }) => organization(name))],
    maximumAttendeeCapacity: (row.venue_seats ?? 0) + (row.online_seats ?? 0),
    url,
  }
}
