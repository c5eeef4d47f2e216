import type { ComponentChildren } from 'preact'
import type { Segment } from '../../../platform/search/index.ts'
import { Banner } from '../../../ui/banner.tsx'
import { type FilterChip, FilterChips } from '../../../ui/filter-chips.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Stack, WithAside } from '../../../ui/layout.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { PostingCard, type PostingCardProps } from '../../../ui/posting-card.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import type { FacetChoices } from '../facet-choices.ts'
import {
  changed,
  everyPosting,
  type Order,
  orderNames,
  POSTINGS_PER_PAGE,
  type PostingSearch,
  searchHref,
  searchPairs,
} from '../posting-search.ts'
import { Marked } from '../../../ui/marked.tsx'
import { NothingFound, type WayOut } from './nothing-found.tsx'
import { SearchFilters } from './search-filters.tsx'

/** A posting found, with the hits in its title and text. */
export interface FoundCard extends Omit<PostingCardProps, 'title' | 'excerpt' | 'level'> {
  title: readonly Segment[]
  excerpt: readonly Segment[]
}

export interface SearchPageProps {
  title: string
  search: PostingSearch
  /** What of the URL was left aside. */
  notices: readonly string[]
  cards: readonly FoundCard[]
  total: number
  choices: FacetChoices
  chips: FilterChip[]
  tieNames: readonly string[]
  /** The same with the places of a talent's own profile; null for everybody else. */
  ownTiesHref: string | null
  sentence: string | null
  suggestions: readonly WayOut[]
  looser: readonly WayOut[]
  all: number
}

/** 求人を探す. */
export function SearchPage(props: SearchPageProps) {
  const { title, search, notices, chips, choices, tieNames, total } = props
  const kept = searchPairs(changed(search, { text: '' })).filter(([name]) => name !== 'sort')
  return (
    <>
      <PageHeading title={title}>
        <SearchBox action="/postings" label="求人をキーワードで探す" value={search.text} keep={kept} />
      </PageHeading>
      <Notices notices={notices} />
      <FilterChips chips={chips} clearHref={searchHref(everyPosting)} />
      <WithAside label="絞り込み" aside={<SearchFilters search={search} choices={choices} tieNames={tieNames} />}>
        {props.ownTiesHref && (
          <p>
            <a href={props.ownTiesHref}>プロフィールに登録した「ゆかりの地」の求人を見る</a>
          </p>
        )}
        {chips.length > 0 && (
          <p>
            <a href={searchHref(search, '/my/searches/new')}>この条件を保存して、新しい求人をメールで受け取る</a>
          </p>
        )}
        {total === 0 ? <NothingFound {...props} /> : <Results {...props} />}
      </WithAside>
    </>
  )
}

const grouped = new Intl.NumberFormat('ja-JP')

function Notices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null
  return (
    <Banner tone="info" title="読み取れなかった条件があります">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Banner>
  )
}

function Results({ search, cards, total }: SearchPageProps) {
  const hrefOf = (page: number) => searchHref({ ...search, page })
  const orders = (Object.keys(orderNames) as Order[]).filter((order) => order !== 'relevance' || search.text !== '')
  return (
    <>
      <h2 class="unseen">検索結果</h2>
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
