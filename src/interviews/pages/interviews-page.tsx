import type { ComponentChildren } from 'preact'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { interviewKinds, type Side } from '../interview.ts'
import { INTERVIEWS_PER_PAGE, type ListedInterview } from '../list-interviews.ts'
import { slotInWords } from '../slots.ts'
import { InterviewStateTag } from './state-tag.tsx'

/** Where a list belongs: whose pages its cards lead to. */
export type Base = '/client/interviews' | '/my/interviews' | '/desk/interviews'

export interface InterviewsPageProps {
  base: Base
  side: Side
  open: readonly ListedInterview[]
  over: readonly ListedInterview[]
  overTotal: number
  page: number
  now: Date
}

/** 面談 of one side, by whose turn it is. */
export function InterviewsPage({ base, side, open, over, overTotal, page, now }: InterviewsPageProps) {
  const begun = (each: ListedInterview) => each.startsAt !== null && each.startsAt <= now
  const mine = open.filter((each) => each.turn === side || (each.state === 'booked' && begun(each)))
  const coming = open.filter((each) => each.state === 'booked' && !begun(each))
  const waiting = open.filter((each) => each.state === 'proposed' && each.turn !== side)
  return (
    <>
      <PageHeading title="面談" lead="候補日のやり取りと、決まった面談です。時刻はすべて日本時間です。">
        <Actions>
          <ButtonLink href="/account/calendar" kind="secondary">
            カレンダーに表示する
          </ButtonLink>
        </Actions>
      </PageHeading>
      {open.length + overTotal === 0 && <Nothing side={side} />}
      <Group title="あなたの番です" interviews={mine} base={base} />
      <Group title="これからの面談" interviews={coming} base={base} />
      <Group title="相手の返事を待っています" interviews={waiting} base={base} />
      <Group title="終わった面談" interviews={over} total={overTotal} base={base} />
      <Pagination
        page={page}
        perPage={INTERVIEWS_PER_PAGE}
        total={overTotal}
        hrefOf={(number) => `${base}?page=${number}`}
        label="終わった面談のページ送り"
      />
    </>
  )
}

function Nothing({ side }: { side: Side }) {
  if (side === 'client')
    return (
      <EmptyState title="面談はまだありません" next={{ href: '/client/postings', label: '求人と応募者を見る' }}>
        応募者の画面から、面談の候補日を5つまで送れます。
      </EmptyState>
    )
  return (
    <EmptyState title="面談はまだありません" next={{ href: '/my/applications', label: '応募を見る' }}>
      発注者が面談の候補日を送ると、ここに並び、メールでもお知らせします。
    </EmptyState>
  )
}

interface GroupProps {
  title: string
  interviews: readonly ListedInterview[]
  /** All of them, where only a page is shown. */
  total?: number
  base: Base
}

/** Interviews under a heading; nothing when there are none. */
function Group({ title, interviews, total = interviews.length, base }: GroupProps) {
  if (interviews.length === 0) return null
  return (
    <Section title={`${title}(${total}件)`}>
      <Stack>
        {interviews.map((interview) => (
          <InterviewCard key={interview.id} interview={interview} base={base} />
        ))}
      </Stack>
    </Section>
  )
}

function InterviewCard({ interview, base }: { interview: ListedInterview; base: Base }) {
  const { id, kind, withWhom, title, state, absent, disputed, startsAt, endsAt } = interview
  return (
    <Card title={`${interviewKinds[kind]} ${withWhom}`} href={`${base}/${id}`} over={title}>
      <div class="row">
        <InterviewStateTag state={state} absent={absent} disputed={disputed} />
      </div>
      {startsAt && endsAt && <p>{slotInWords({ startsAt, endsAt })}</p>}
    </Card>
  )
}

export interface ListPageProps {
  title: string
  over?: string
  lead: string
  base: Base
  interviews: readonly ListedInterview[]
  empty: ComponentChildren
  children?: ComponentChildren
}

/** Interviews of one application, or those that a coordinator has to look into. */
export function ListPage({ title, over, lead, base, interviews, empty, children }: ListPageProps) {
  return (
    <>
      <PageHeading title={title} over={over} lead={lead}>
        {children}
      </PageHeading>
      {interviews.length === 0 && empty}
      <Stack>
        {interviews.map((interview) => (
          <InterviewCard key={interview.id} interview={interview} base={base} />
        ))}
      </Stack>
    </>
  )
}
