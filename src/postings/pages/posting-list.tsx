import type { ComponentChildren } from 'preact'
import { Pagination } from '../../ui/pagination.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type PostingList } from '../list-postings.ts'
import { type ListedPosting, PER_PAGE } from '../listed-postings.ts'
import { dayInWords } from '../posting-words.ts'
import { postingStateNames, postingStates } from '../posting.ts'
import { feeInWords } from '../publication.ts'
import { listHref, type ListQuery } from '../list-query.ts'
import { PostingStateTag } from './state-tag.tsx'

interface PostingListViewProps {
  /** `/client/postings` */
  path: string
  list: PostingList
  query: ListQuery
  /** Where one posting is opened. */
  hrefOf: (posting: ListedPosting) => string
  /** Columns that this reader needs besides title and state. */
  columns: readonly PostingColumn[]
  empty: ComponentChildren
}

export type PostingColumn = keyof typeof columns

/** A list of postings by state, with its pages. */
export function PostingListView({ path, list, query, hrefOf, columns: wanted, empty }: PostingListViewProps) {
  const states = postingStates.filter((state) => list.counts[state] !== undefined || state === query.state)
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <Tabs
        label="状態で絞り込む"
        tabs={[
          {
            label: 'すべて',
            href: listHref(path, { ...query, state: undefined, page: 1 }),
            count: all,
            current: !query.state,
          },
          ...states.map((state) => ({
            label: postingStateNames[state],
            href: listHref(path, { ...query, state, page: 1 }),
            count: list.counts[state] ?? 0,
            current: query.state === state,
          })),
        ]}
      />
      <Table
        caption="求人の一覧"
        captionHidden
        columns={[titleColumn(hrefOf), columns.state, ...wanted.map((name) => columns[name])]}
        rows={list.rows}
        keyOf={({ id }) => id}
        empty={empty}
      />
      <Pagination
        page={query.page}
        perPage={PER_PAGE}
        total={list.total}
        hrefOf={(page) => listHref(path, { ...query, page })}
        label="求人のページ送り"
      />
    </>
  )
}

function titleColumn(hrefOf: PostingListViewProps['hrefOf']): Column<ListedPosting> {
  return {
    label: '件名',
    kind: 'name',
    cell: (posting) => <a href={hrefOf(posting)}>{posting.title || '(件名のない下書き)'}</a>,
  }
}

const columns = {
  state: { label: '状態', cell: ({ state }: ListedPosting) => <PostingStateTag state={state} /> },
  client: { label: '発注者', cell: ({ clientName }: ListedPosting) => clientName },
  town: { label: '自治体', cell: ({ townName }: ListedPosting) => townName },
  fee: {
    label: '報酬',
    cell: ({ feeKind, feeYen }: ListedPosting) => feeInWords({ fee_kind: feeKind, fee_yen: feeYen }) || '未定',
  },
  applications: {
    label: '応募',
    kind: 'number',
    cell: ({ applications, waiting }: ListedPosting) =>
      waiting > 0 ? `${applications}件(返事待ち${waiting}件)` : `${applications}件`,
  },
  closesOn: { label: '締切日', cell: ({ closesOn }: ListedPosting) => dayInWords(closesOn) || '未定' },
  publishOn: { label: '公開予定日', cell: ({ publishOn }: ListedPosting) => dayInWords(publishOn) || '—' },
} as const satisfies Record<string, Column<ListedPosting>>
