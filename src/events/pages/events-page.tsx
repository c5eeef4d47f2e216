import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Grid, WithAside } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { eventKinds } from '../event.ts'
import { EVENTS_PER_PAGE, type EventSearch, type ListedEvent } from '../list-events.ts'
import { EventCard } from './event-card.tsx'

export interface EventsPageProps {
  search: EventSearch
  events: readonly ListedEvent[]
  total: number
  towns: readonly { code: string; name: string }[]
  signedIn: boolean
}

/** The address of the list with other conditions. */
export function eventsHref({ past, town, kind, page }: EventSearch): string {
  const query = new URLSearchParams({
    ...(past && { when: 'past' }),
    ...(town && { town }),
    ...(kind && { kind }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size > 0 ? `/events?${query}` : '/events'
}

/** イベント, for everybody. */
export function EventsPage({ search, events, total, towns, signedIn }: EventsPageProps) {
  const tab = (past: boolean, label: string) => ({
    label,
    href: eventsHref({ ...search, past, page: 1 }),
    current: search.past === past,
  })
  return (
    <>
      <PageHeading
        title="イベント"
        lead="まちの企業や役場と出会うセミナー、説明会、現地ツアー、成果発表会です。時刻はすべて日本時間です。"
      >
        {signedIn && (
          <p>
            <a href="/registrations">あなたの申込を見る</a>
          </p>
        )}
      </PageHeading>
      <Tabs label="開催の時期" tabs={[tab(false, 'これから'), tab(true, '終わったもの')]} />
      <WithAside label="絞り込み" aside={<Filter search={search} towns={towns} />}>
        {events.length === 0 ? (
          <None search={search} />
        ) : (
          <Grid>
            {events.map((event) => (
              <EventCard key={event.row.id} event={event} past={search.past} />
            ))}
          </Grid>
        )}
        <Pagination
          page={search.page}
          perPage={EVENTS_PER_PAGE}
          total={total}
          hrefOf={(page) => eventsHref({ ...search, page })}
        />
      </WithAside>
    </>
  )
}

function None({ search }: { search: EventSearch }) {
  const narrowed = search.town !== '' || search.kind !== null
  if (narrowed)
    return (
      <EmptyState title="条件に合うイベントはありません" next={{ href: '/events', label: '条件をすべて外す' }}>
        まちや種類を変えて探してください。
      </EmptyState>
    )
  if (search.past)
    return <EmptyState title="終わったイベントはまだありません">開催したイベントが、ここに残ります。</EmptyState>
  return (
    <EmptyState
      title="これからのイベントはありません"
      next={{ href: '/events?when=past', label: '終わったものを見る' }}
    >
      新しいイベントが公開されると、ここに載ります。
    </EmptyState>
  )
}

function Filter({ search, towns }: Pick<EventsPageProps, 'search' | 'towns'>) {
  return (
    <SearchForm action="/events" label="イベントを絞り込む">
      {search.past && <input type="hidden" name="when" value="past" />}
      <SelectField
        name="town"
        label="まち"
        value={search.town}
        empty="すべて"
        choices={towns.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField name="kind" label="種類" value={search.kind ?? ''} empty="すべて" choices={choicesOf(eventKinds)} />
      <Button kind="secondary">絞り込む</Button>
    </SearchForm>
  )
}
