import { dayInJapan, formatDay } from '../../../law/japanese-date.ts'
import type { Segment } from '../../../platform/search/index.ts'
import { Banner } from '../../../ui/banner.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Stack, WithAside } from '../../../ui/layout.tsx'
import { Marked } from '../../../ui/marked.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { PastFilters } from '../../../ui/past-filters.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { TalentProfileView } from '../../profile-parts.ts'
import { WaysOut } from '../../../ui/ways-out.tsx'
import { TalentCard } from '../../talent-card.tsx'
import { talentStateNames } from '../../talent.ts'
import { talentStateTones } from '../../talent-tones.ts'
import { availableInWords, employerInWords } from '../../talent-words.ts'
import type { SaidCondition } from '../condition-words.ts'
import type { FacetChoices } from '../facet-choices.ts'
import {
  changed,
  DESK_TALENTS,
  everyTalent,
  type Order,
  orderNames,
  searchHref,
  searchPairs,
  type TalentSearch,
  TALENTS_PER_PAGE,
} from '../talent-search.ts'
import type { OtherSearches } from '../when-nobody-is-found.ts'
import { TalentFilters } from './talent-filters.tsx'

/** Somebody found, with the hits in what they wrote. */
export interface FoundTalent {
  profile: TalentProfileView
  excerpt: readonly Segment[]
}

export interface DeskTalentsPageProps extends OtherSearches {
  search: TalentSearch
  /** What of the URL was left aside. */
  notices: readonly string[]
  found: readonly FoundTalent[]
  total: number
  choices: FacetChoices
  conditions: readonly SaidCondition[]
  placeNames: readonly string[]
  sentence: string | null
}

/** The operator's search. Without names: those are on each person's page, and looking there is recorded. */
export function DeskTalentsPage(props: DeskTalentsPageProps) {
  const { search, notices, conditions, choices, placeNames, total } = props
  const kept = searchPairs(changed(search, { text: '' })).filter(([name]) => name !== 'sort')
  const chips = conditions.map(({ label, without }) => ({ label, removeHref: searchHref(without) }))
  return (
    <>
      <PageHeading
        title="副業人材"
        lead="氏名と連絡先は一覧に出ません。支援のために開いたときだけ表示され、開いたことが記録されます。"
      >
        <SearchBox action={DESK_TALENTS} label="副業人材をキーワードで探す" value={search.text} keep={kept} />
      </PageHeading>
      {notices.length > 0 && (
        <Banner tone="info" title="読み取れなかった条件があります">
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Banner>
      )}
      <FilterChips chips={chips} clearHref={searchHref(everyTalent)} />
      {total > 0 && <PastFilters />}
      <WithAside label="絞り込み" aside={<TalentFilters search={search} choices={choices} placeNames={placeNames} />}>
        {total === 0 ? <NobodyFound {...props} /> : <Results {...props} />}
      </WithAside>
    </>
  )
}

const grouped = new Intl.NumberFormat('ja-JP')

function Results({ search, found, total }: DeskTalentsPageProps) {
  const hrefOf = (page: number) => searchHref({ ...search, page })
  const orders = (Object.keys(orderNames) as Order[]).filter((order) => order !== 'relevance' || search.text !== '')
  return (
    <>
      <h2 class="unseen" id="results" tabIndex={-1}>
        検索結果
      </h2>
      <p role="status">
        <strong>{grouped.format(total)}人</strong>が見つかりました
      </p>
      <Tabs
        label="並び順"
        tabs={orders.map((order) => ({
          label: orderNames[order],
          href: searchHref(changed(search, { order })),
          current: order === search.order,
        }))}
      />
      {found.length === 0 && (
        <p>
          このページに表示する人材はいません。<a href={hrefOf(1)}>最初のページを見る</a>
        </p>
      )}
      <Stack>
        {found.map((one) => (
          <Found key={one.profile.id} {...one} />
        ))}
      </Stack>
      <Pagination page={search.page} perPage={TALENTS_PER_PAGE} total={total} hrefOf={hrefOf} />
    </>
  )
}

function Found({ profile, excerpt }: FoundTalent) {
  const { id, state, updatedAt } = profile
  return (
    <TalentCard profile={profile} known={`${formatDay(dayInJapan(updatedAt))}更新`} href={`${DESK_TALENTS}/${id}`}>
      <StatusTag tone={talentStateTones[state]}>{talentStateNames[state]}</StatusTag>
      {excerpt.length > 0 && (
        <p>
          <Marked segments={excerpt} />
        </p>
      )}
      <p>
        {availableInWords(profile)}。副業の決まり: {employerInWords(profile)}
      </p>
    </TalentCard>
  )
}

function NobodyFound({ sentence, suggestions, looser }: DeskTalentsPageProps) {
  const title = sentence ?? '条件に合う副業人材はいません'
  return (
    <EmptyState title={title} next={{ href: DESK_TALENTS, label: '条件をすべて外す' }}>
      <WaysOut title="もしかして" ways={suggestions} unit="人" />
      <WaysOut title="条件をひとつ外すと見つかります" ways={looser} unit="人" />
      {suggestions.length + looser.length === 0 && <span>別の言葉にするか、条件を減らして探してください。</span>}
    </EmptyState>
  )
}
