import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { eventKinds } from '../event.ts'
import { EVENTS_PER_PAGE, type ListedEvent } from '../list-events.ts'
import { daysInWords } from '../times.ts'
import type { EventRow } from '../find-event.ts'
import { nextStep } from '../next-step.ts'
import { EventStateTag } from './words.tsx'

interface OrganizedPageProps {
  events: readonly ListedEvent[]
  total: number
  page: number
  base: string
  mayDraft: boolean
  /** The operator's list says whose event it is. */
  everyTown: boolean
  now: Date
}

/** イベント of one house, or of every town for the operator. */
export function OrganizedPage({ events, total, page, base, mayDraft, everyTown, now }: OrganizedPageProps) {
  return (
    <>
      <PageHeading title="イベント" lead="セミナー、説明会、現地ツアー、成果発表会の準備から報告までです。">
        {mayDraft && (
          <Actions>
            <ButtonLink href="/town/events/new">イベントを作る</ButtonLink>
          </Actions>
        )}
      </PageHeading>
      <Table
        caption="イベントの一覧"
        captionHidden
        rows={[...events]}
        keyOf={({ row }) => row.id}
        empty={
          <EmptyState
            title="イベントはまだありません"
            {...(mayDraft && { next: { href: '/town/events/new', label: 'イベントを作る' } })}
          >
            「イベントを作る」から下書きを作り、公開すると申込を受け付けます。
          </EmptyState>
        }
        columns={[
          { label: '題名', kind: 'name', cell: ({ row }) => <a href={`/town/events/${row.id}`}>{row.title}</a> },
          { label: '種類', cell: ({ row }) => eventKinds[row.kind] },
          ...(everyTown ? [{ label: 'まち', cell: ({ town }: ListedEvent) => town }] : []),
          { label: '日', cell: ({ row }) => daysInWords(row) },
          { label: '状態', cell: ({ row }) => <EventStateTag state={row.state} /> },
          { label: '参加確定', kind: 'number', cell: ({ row }) => seatedOf(row) },
          { label: '次にすること', cell: ({ row }) => <Next row={row} now={now} /> },
        ]}
      />
      <Pagination page={page} perPage={EVENTS_PER_PAGE} total={total} hrefOf={(n) => `${base}?page=${n}`} />
    </>
  )
}

/** 「4 / 30人」: who has a seat, of how many there are. */
const seatedOf = (row: EventRow): string =>
  `${row.venue_taken + row.online_taken} / ${(row.venue_seats ?? 0) + (row.online_seats ?? 0)}人`

/** The one thing that this event waits for, with the way to it. */
function Next({ row, now }: { row: EventRow; now: Date }) {
  const next = nextStep(row, now)
  return next ? <a href={`/town/events/${row.id}${next.path}`}>{next.words}</a> : <>—</>
}
