import { Card } from '../../ui/card.tsx'
import { eventKinds, takesRegistrations } from '../event.ts'
import type { ListedEvent } from '../list-events.ts'
import { spanInWords } from '../times.ts'
import { EventStateTag, seatsInWords } from './words.tsx'

interface EventCardProps {
  event: ListedEvent
  past: boolean
  /** 3 below a heading of its section. */
  level?: 2 | 3
}

/** One event in a list. */
export function EventCard({ event: { row, town }, past, level = 2 }: EventCardProps) {
  return (
    <Card href={`/events/${row.id}`} title={row.title} over={`${eventKinds[row.kind]}　${town}`} level={level}>
      {!past && (
        <div class="row">
          <EventStateTag state={row.state} />
        </div>
      )}
      <p>{spanInWords(row)}</p>
      {takesRegistrations(row.state) && !past && <p class="note">{seatsInWords(row).join('　')}</p>}
    </Card>
  )
}
