import { eventKinds } from '../../events/event.ts'
import type { EventRow } from '../../events/find-event.ts'
import { daysInWords } from '../../events/times.ts'
import { Card } from '../../ui/card.tsx'

/** An event of a town, beside its articles. */
export function EventCard({ event }: { event: EventRow }) {
  return (
    <Card title={event.title} href={`/events/${event.id}`} over={eventKinds[event.kind]}>
      <p class="note">{daysInWords(event)}</p>
    </Card>
  )
}
