import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { waitingFor } from '../application.ts'
import { WATCHED_PER_PAGE, type Watched, type WatchedApplication } from '../late-applications.ts'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'

export interface DeskApplicationsProps {
  rows: readonly WatchedApplication[]
  counts: Record<Watched, number>
  show: Watched
  page: number
  now: Date
}

const tabNames: Record<Watched, string> = { late: '期限を過ぎた応募', waiting: '返事待ち', all: 'すべて' }

export const turns = { client: '発注者', talent: '応募者' } as const

/** 返事の見張り for an operator: whose turn it is, and since when. Names of talents are not shown. */
export function DeskApplicationsPage({ rows, counts, show, page, now }: DeskApplicationsProps) {
  const href = (each: Watched, number: number): string =>
    `/desk/applications?show=${each}${number > 1 ? `&page=${number}` : ''}`
  const tabs = (Object.keys(tabNames) as Watched[]).map((each) => ({
    label: tabNames[each],
    count: counts[each],
    href: href(each, 1),
    current: each === show,
  }))
  return (
    <>
      <PageHeading title="応募と返事" lead="返事の期限を過ぎたものから並びます。応募者の氏名と文章は表示されません。">
        <p>
          <a href="/desk/pool">町のタレントプール</a>
        </p>
      </PageHeading>
      <Tabs tabs={tabs} label="応募の絞り込み" />
      <Table
        caption={tabNames[show]}
        captionHidden
        columns={columnsAt(now)}
        rows={[...rows]}
        keyOf={({ id }) => id}
        empty={<Nothing show={show} />}
      />
      <Pagination page={page} perPage={WATCHED_PER_PAGE} total={counts[show]} hrefOf={(number) => href(show, number)} />
    </>
  )
}

function Nothing({ show }: { show: Watched }) {
  if (show === 'late')
    return (
      <EmptyState
        title="期限を過ぎた応募はありません"
        next={{ href: '/desk/applications?show=waiting', label: '返事待ちを見る' }}
      >
        すべての応募に、期限までに返事がされています。
      </EmptyState>
    )
  return <EmptyState title="応募はありません">求人が公開され、応募が届くと、ここに並びます。</EmptyState>
}

function columnsAt(now: Date) {
  return [
    {
      label: '求人',
      kind: 'name' as const,
      cell: ({ id, title }: WatchedApplication) => <a href={`/desk/applications/${id}`}>{title}</a>,
    },
    { label: '発注者', cell: ({ client }: WatchedApplication) => client },
    { label: '自治体', cell: ({ town }: WatchedApplication) => town },
    { label: '状態', cell: ({ state }: WatchedApplication) => <ApplicationStateTag state={state} /> },
    {
      label: '返事をする人',
      cell: ({ state }: WatchedApplication) => {
        const turn = waitingFor[state]
        return turn ? turns[turn] : '—'
      },
    },
    {
      label: '期限',
      cell: ({ replyBy }: WatchedApplication) =>
        replyBy ? (
          <span class="row">
            {formatDay(dayInJapan(replyBy))}
            <ReplyClock replyBy={replyBy} now={now} />
          </span>
        ) : (
          '—'
        ),
    },
  ]
}
