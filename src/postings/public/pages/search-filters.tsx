import { formatYen } from '../../../law/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { Checkboxes } from '../../../ui/fields/choices.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { SearchForm } from '../../../ui/form.tsx'
import type { FacetChoices } from '../facet-choices.ts'
import { type PostingSearch, SOON_DAYS, usualOrder } from '../posting-search.ts'
import { Select, steps } from './search-select.tsx'

interface SearchFiltersProps {
  search: PostingSearch
  choices: FacetChoices
  /** Names of the places that the reader is tied to. */
  tieNames: readonly string[]
}

const fees = [10_000, 30_000, 50_000, 80_000, 100_000, 150_000]
const hours = [5, 10, 20, 30, 40]

/** 絞り込み: a form that only asks. Folded on a phone, beside the list where there is room. */
export function SearchFilters({ search, choices, tieNames }: SearchFiltersProps) {
  return (
    <details class="disclosure filters">
      <summary>条件で絞り込む</summary>
      <div>
        <SearchForm action="/postings" label="求人の絞り込み">
          {search.text !== '' && <input type="hidden" name="q" value={search.text} />}
          {search.order !== usualOrder(search) && <input type="hidden" name="sort" value={search.order} />}
          <Work search={search} choices={choices} />
          <Where search={search} choices={choices} tieNames={tieNames} />
          <Conditions search={search} choices={choices} />
          <Button>この条件で探す</Button>
        </SearchForm>
      </div>
    </details>
  )
}

type Part = Pick<SearchFiltersProps, 'search' | 'choices'>

function Work({ search, choices }: Part) {
  return (
    <>
      <Select name="occupation" label="職種" value={search.occupation} choices={choices.occupation} />
      <Select name="skill" label="スキル" value={search.skill} choices={choices.skill} />
      <Select name="theme" label="テーマ" value={search.theme} choices={choices.theme} />
      <Select name="industry" label="業種" value={search.industry} choices={choices.industry} />
    </>
  )
}

function Where({ search, choices, tieNames }: SearchFiltersProps) {
  const townHint = search.prefecture === null ? '都道府県を選んで探すと、市区町村も選べます。' : undefined
  return (
    <>
      <Select name="region" label="地方" value={search.region} choices={choices.region} />
      <Select
        name="prefecture"
        label="都道府県"
        value={search.prefecture}
        choices={choices.prefecture}
        hint={townHint}
      />
      {search.prefecture !== null && <Select name="town" label="市区町村" value={search.town} choices={choices.town} />}
      {[...tieNames.slice(0, 4), ''].map((name, at) => (
        <TextField
          key={name}
          id={`tie-${at}`}
          name="tie"
          label={at === 0 ? 'ゆかりの地' : `ゆかりの地(${at + 1})`}
          hint={at === 0 ? '出身地や、ご縁のあるまち。例: 倉吉市' : undefined}
          value={name}
        />
      ))}
    </>
  )
}

function Conditions({ search, choices }: Part) {
  return (
    <>
      <Select
        name="fee"
        label="謝礼(月あたり)"
        value={search.fee}
        choices={steps(fees, search.fee, (yen) => `${formatYen(yen)}以上`)}
      />
      <Select
        name="hours"
        label="稼働時間(月あたり)"
        value={search.hours}
        choices={steps(hours, search.hours, (count) => `${count}時間まで`)}
      />
      {choices.remote.length > 0 && (
        <Checkboxes name="remote" label="働き方" choices={choices.remote} values={[...search.remote]} />
      )}
      {choices.visits.length > 0 && (
        <Checkboxes name="visits" label="現地への訪問" choices={choices.visits} values={[...search.visits]} />
      )}
      <Select name="round" label="募集回" value={search.round} choices={choices.round} />
      <Checkbox name="closing" value="soon" label={`${SOON_DAYS}日以内に締め切る求人`} checked={search.closingSoon} />
    </>
  )
}
