import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { articleStateNames, articleStates, type ArticleState, categories } from '../article.ts'
import { DESK_PER_PAGE, type ListedArticle } from '../articles-at-desk.ts'
import { ArticleStateTag } from './state-tag.tsx'

export interface DeskArticlesPageProps {
  articles: ListedArticle[]
  total: number
  state: ArticleState | undefined
  page: number
}

const hrefOf = (state: ArticleState | undefined, page = 1) => {
  const query = new URLSearchParams({ ...(state && { state }), ...(page > 1 && { page: String(page) }) }).toString()
  return query === '' ? '/desk/articles' : `/desk/articles?${query}`
}

const columns: Column<ListedArticle>[] = [
  {
    label: '題名',
    kind: 'name',
    cell: ({ id, title, pr }) => <a href={`/desk/articles/${id}`}>{pr ? `[PR] ${title}` : title}</a>,
  },
  { label: '状態', cell: ({ state }) => <ArticleStateTag state={state} /> },
  { label: '分類', cell: ({ category }) => categories[category] },
  { label: 'まち', cell: ({ town }) => town ?? '—' },
  { label: '書いた組織', cell: ({ author }) => author },
  {
    label: '更新・公開予定',
    cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at)}</time>,
  },
  { label: '読まれた回数', kind: 'number', cell: ({ reads }) => reads.toLocaleString('ja-JP') },
]

/** 記事 at the operator's desk. */
export function DeskArticlesPage({ articles, total, state, page }: DeskArticlesPageProps) {
  return (
    <>
      <PageHeading title="記事" lead="事例やお知らせを書き、審査して公開します。">
        <Actions>
          <ButtonLink href="/desk/articles/new">記事を書く</ButtonLink>
          <ButtonLink href="/desk/articles/matches" kind="secondary">
            成立した契約から事例を書く
          </ButtonLink>
        </Actions>
      </PageHeading>
      <Tabs
        label="状態"
        tabs={[
          { label: 'すべて', href: hrefOf(undefined), current: state === undefined },
          ...articleStates.map((each) => ({
            label: articleStateNames[each],
            href: hrefOf(each),
            current: each === state,
          })),
        ]}
      />
      <Table
        caption="記事の一覧"
        captionHidden
        columns={columns}
        rows={articles}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="この状態の記事はありません" next={{ href: '/desk/articles/new', label: '記事を書く' }}>
            書いた記事は、審査を経て公開されます。
          </EmptyState>
        }
      />
      <Pagination page={page} perPage={DESK_PER_PAGE} total={total} hrefOf={(each) => hrefOf(state, each)} />
    </>
  )
}
