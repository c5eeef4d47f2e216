import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Label, StatusTag } from '../../ui/tag.tsx'
import { type ThreadLine, THREADS_PER_PAGE } from '../list-threads.ts'
import { threadKinds } from '../thread.ts'

interface ThreadsPageProps {
  threads: readonly ThreadLine[]
  total: number
  page: number
  archived: boolean
  /** 通報 that wait for an answer; null for everybody but operators. */
  reports: number | null
}

/** 受信箱: who wrote about what, unread first. */
export function ThreadsPage({ threads, total, page, archived, reports }: ThreadsPageProps) {
  const hrefOf = (turn: number) => `/threads?${archived ? 'show=archived&' : ''}page=${turn}`
  return (
    <>
      <PageHeading
        title="やりとり"
        lead="応募・契約・伴走・イベントの相手とのメッセージです。読めるのは、そのやりとりの当事者だけです。"
      />
      {reports !== null && <Reports open={reports} />}
      <Tabs
        label="やりとりの絞り込み"
        tabs={[
          { label: 'やりとり中', href: '/threads', current: !archived },
          { label: '保管', href: '/threads?show=archived', current: archived },
        ]}
      />
      {threads.length === 0 && <Nothing archived={archived} />}
      <ul class="news">
        {threads.map((thread) => (
          <Line key={thread.id} thread={thread} />
        ))}
      </ul>
      <Pagination page={page} perPage={THREADS_PER_PAGE} total={total} hrefOf={hrefOf} label="やりとりのページ送り" />
    </>
  )
}

function Reports({ open }: { open: number }) {
  return (
    <Banner
      tone={open > 0 ? 'warning' : 'info'}
      title={open > 0 ? `確認待ちの通報が${open}件あります` : '確認待ちの通報はありません'}
    >
      <p>
        <a href="/desk/reports">通報の一覧を見る</a>
      </p>
    </Banner>
  )
}

function Nothing({ archived }: { archived: boolean }) {
  if (archived)
    return (
      <EmptyState title="保管されたやりとりはありません">
        応募や契約などが終わってしばらくすると、やりとりはここに移ります。読み返すことはいつでもできます。
      </EmptyState>
    )
  return (
    <EmptyState title="やりとりはまだありません">
      応募、契約、伴走、イベントの申込の画面にある「…とのやりとり」から始められます。
    </EmptyState>
  )
}

/** Who it is with and what it is about; a title that begins with the name says both. */
function nameOf(others: readonly string[], title: string): string {
  if (others.some((name) => title.startsWith(name))) return title
  return `${others.join('、') || 'やりとり'} — ${title}`
}

function Line({ thread: { id, kind, title, unread, others, lastLine, lastAt } }: { thread: ThreadLine }) {
  return (
    <li class={unread > 0 ? 'unread' : undefined}>
      <p class="title">
        <a href={`/threads/${id}`}>{nameOf(others, title)}</a>
      </p>
      <p class="last">{lastLine ?? '(運営事業者が表示を止めたメッセージ)'}</p>
      <p class="about">
        {unread > 0 && <StatusTag tone="care">{`未読${unread}件`}</StatusTag>}
        <Label>{threadKinds[kind]}</Label>
        <time datetime={lastAt.toISOString()}>{formatInstant(lastAt)}</time>
      </p>
    </li>
  )
}
