import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose, WithAside } from '../../ui/layout.tsx'
import { eventKinds } from '../event.ts'
import type { EventDoorway } from '../doorway.ts'
import type { ReadEvent } from '../read-event.ts'
import { Doorway } from './event-doorway.tsx'
import { particulars, TourFacts } from './event-facts.tsx'
import { EventStateTag } from './words.tsx'
import { Lines } from '../../ui/lines.tsx'

export interface EventPageProps {
  event: ReadEvent
  /** What the reader can do about it. */
  doorway: EventDoorway
  /** The reader organizes it, here. */
  inside: string | null
  now: Date
}

/** One event, for everybody: what, when, where, what it costs, and the way to register. */
export function EventPage(props: EventPageProps) {
  const { event } = props
  const { row, town } = event
  return (
    <WithAside label="申し込み" at="end" aside={<Doorway {...props} />}>
      <PageHeading title={row.title} over={`${eventKinds[row.kind]}　主催 ${town.name}`}>
        <div class="row">
          <EventStateTag state={row.state} />
        </div>
      </PageHeading>
      {row.state === 'cancelled' && (
        <Banner tone="warning" title="このイベントは中止になりました">
          <p>
            <Lines text={row.cancelled_because} />
          </p>
        </Banner>
      )}
      <Prose>
        {row.summary && (
          <p>
            <Lines text={row.summary} />
          </p>
        )}
      </Prose>
      <Section title="開催の内容">
        <DescriptionList items={particulars(event)} />
      </Section>
      {row.kind === 'tour' && <TourFacts event={event} />}
    </WithAside>
  )
}
