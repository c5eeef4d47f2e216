import type { ComponentChildren } from 'preact'
import type { Segment } from '../../../platform/search/index.ts'
import { Stack } from '../../../ui/layout.tsx'
import { Marked } from '../../../ui/marked.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { PostingCard } from '../../../ui/posting-card.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { changed, type Order, orderNames, POSTINGS_PER_PAGE, searchHref } from '../posting-search.ts'
import type { FoundCard, SearchPageProps } from './search-page.tsx'

const grouped = new Intl.NumberFormat('ja-JP')

/** What was found, and a way on when nothing was. */
export function Results({ search, cards, total }: SearchPageProps) {
  const hrefOf = (page: number) => searchHref({ ...search, page })
  const orders = (Object.keys(orderNames) as Order[]).filter((order) => order !== 'relevance' || search.text !== '')
  return (
    <>
      <h2 class="unseen" id="results" tabIndex={-1}>
        検索結果
      </h2>
      <p role="status">
        <strong>{grouped.format(total)}件</strong>の求人があります
      </p>
      <Tabs
        label="並び順"
        tabs={orders.map((order) => ({
          label: orderNames[order],
          href: searchHref(changed(search, { order })),
          current: order === search.order,
        }))}
      />
      {cards.length === 0 ? <BeyondTheEnd href={hrefOf(1)} /> : <Cards cards={cards} />}
      <Pagination
        page={search.page}
        perPage={POSTINGS_PER_PAGE}
        total={total}
        hrefOf={hrefOf}
        label="求人のページ送り"
      />
    </>
  )
}

function Cards({ cards }: { cards: readonly FoundCard[] }) {
  return (
    <Stack>
      {cards.map(({ title, excerpt, ...card }) => (
        <PostingCard
          key={card.href}
          {...card}
          title={marked(title)}
          excerpt={excerpt.length > 0 ? marked(excerpt) : undefined}
        />
      ))}
    </Stack>
  )
}

function marked(segments: readonly Segment[]): ComponentChildren {
  return segments.some(({ hit }) => hit) ? <Marked segments={segments} /> : segments.map(({ text }) => text).join('')
}

function BeyondTheEnd({ href }: { href: string }) {
  return (
    <p>
      このページに求人はありません。<a href={href}>最初のページを見る</a>
    </p>
  )
}
