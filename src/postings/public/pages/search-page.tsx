import type { Segment } from '../../../platform/search/index.ts'
import { Banner } from '../../../ui/banner.tsx'
import { type FilterChip, FilterChips } from '../../../ui/filter-chips.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { WithAside } from '../../../ui/layout.tsx'
import type { PostingCardProps } from '../../../ui/posting-card.tsx'
import { PastFilters } from '../../../ui/past-filters.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import type { WayOut } from '../../../ui/ways-out.tsx'
import type { FacetChoices } from '../facet-choices.ts'
import { changed, everyPosting, type PostingSearch, searchHref, searchPairs } from '../posting-search.ts'
import { NothingFound } from './nothing-found.tsx'
import { SearchFilters } from './search-filters.tsx'
import { Results } from './search-results.tsx'

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
      {total > 0 && <PastFilters />}
      <WithAside label="絞り込み" aside={<SearchFilters search={search} choices={choices} tieNames={tieNames} />}>
        {props.ownTiesHref && (
          <p>
            <a href={props.ownTiesHref}>プロフィールに登録した「ゆかりの地」の求人を見る</a>
          </p>
        )}
        {chips.length > 0 && props.sentence === null && (
          <p>
            <a href={searchHref(search, '/my/searches/new')}>この条件を保存して、新しい求人をメールで受け取る</a>
          </p>
        )}
        {total === 0 ? <NothingFound {...props} /> : <Results {...props} />}
      </WithAside>
    </>
  )
}

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
