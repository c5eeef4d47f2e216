import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Match } from '../case-template.ts'

const columns: Column<Match>[] = [
  { label: '発注者', kind: 'name', cell: ({ client }) => client },
  { label: '求人', cell: ({ posting }) => posting },
  { label: '契約が始まった日', cell: ({ inForceAt }) => formatDay(dayInJapan(inForceAt)) },
  { label: '記事', kind: 'number', cell: ({ articles }) => (articles === 0 ? 'まだ' : `${articles}件`) },
  {
    label: '事例',
    cell: ({ contractId, client, posting }) => (
      <a href={`/desk/articles/new?contract=${contractId}`}>
        書く
        <span class="unseen">
          （{client} {posting}）
        </span>
      </a>
    ),
  },
]

/** From which match a case is written. */
export function MatchesPage({ matches }: { matches: Match[] }) {
  return (
    <>
      <PageHeading
        title="成立した契約から事例を書く"
        lead="求人の内容を下書きに写します。公開するには、発注者と副業人材の両方から、掲載の同意を得て記録します。"
      />
      <Table
        caption="成立した契約"
        captionHidden
        columns={columns}
        rows={matches}
        keyOf={({ contractId }) => contractId}
        empty={
          <EmptyState title="成立した契約はまだありません" next={{ href: '/desk/articles/new', label: '記事を書く' }}>
            契約が成立すると、ここから事例を書けます。
          </EmptyState>
        }
      />
    </>
  )
}
