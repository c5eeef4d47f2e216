import { Card } from '../../ui/card.tsx'
import { eventKinds, takesRegistrations } from '../event.ts'
import type { ListedEvent } from '../list-events.ts'
import { spanInWords } from '../times.ts'
import { EventStateTag, seatsInWords } from './words.tsx'

/** One event in a list. */
export function EventCard({ event: { row, town }, past }: { event: ListedEvent; past: boolean }) {
  return (
    <Card href={`/events/${row.id}`} title={row.title} over={`${eventKinds[row.kind]}　${town}`} level={2}>
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
