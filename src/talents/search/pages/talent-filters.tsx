import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { Checkboxes } from '../../../ui/fields/choices.tsx'
import { type Choice, SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { SearchForm } from '../../../ui/form.tsx'
import { formatYen } from '../../../law/money.ts'
import type { FacetChoices } from '../facet-choices.ts'
import { bondNames, DESK_TALENTS, startNames, type TalentSearch, usualOrder } from '../talent-search.ts'

interface TalentFiltersProps {
  search: TalentSearch
  choices: FacetChoices
  /** Names of the places that were typed. */
  placeNames: readonly string[]
}

const hours = [5, 10, 20, 30, 40]
const fees = [10_000, 30_000, 50_000, 80_000, 100_000]

/** 絞り込み: a form that only asks. Folded on a phone, beside the list where there is room. */
export function TalentFilters({ search, choices, placeNames }: TalentFiltersProps) {
  return (
    <details class="disclosure filters">
      <summary>条件で絞り込む</summary>
      <div>
        <SearchForm action={DESK_TALENTS} label="副業人材の絞り込み">
          {search.text !== '' && <input type="hidden" name="q" value={search.text} />}
          {search.order !== usualOrder(search) && <input type="hidden" name="sort" value={search.order} />}
          <Select name="occupation" label="職種" value={search.occupation} choices={choices.occupation} />
          <Select name="skill" label="スキル" value={search.skill} choices={choices.skill} />
          <Where search={search} choices={choices} placeNames={placeNames} />
          <Conditions search={search} />
          <Boxes search={search} choices={choices} />
          <Button>この条件で探す</Button>
        </SearchForm>
      </div>
    </details>
  )
}

function Where({ search, choices, placeNames }: TalentFiltersProps) {
  return (
    <>
      <Select name="prefecture" label="都道府県" value={search.prefecture} choices={choices.prefecture} />
      {[...placeNames.slice(0, 4), ''].map((name, at) => (
        <TextField
          key={name}
          id={`place-${at}`}
          name="place"
          label={at === 0 ? '市区町村' : `市区町村(${at + 1})`}
          hint={at === 0 ? 'ゆかりの地・応援したい地域から探します。例: 倉吉市' : undefined}
          value={name}
        />
      ))}
      <Select name="bond" label="地域との縁" value={search.bond} choices={named(bondNames)} empty="どちらでも" />
    </>
  )
}

function Conditions({ search }: Pick<TalentFiltersProps, 'search'>) {
  return (
    <>
      <Select name="start" label="始められる時期" value={search.start} choices={named(startNames)} />
      <Select
        name="hours"
        label="稼働時間(月あたり)"
        value={search.hours}
        choices={steps(hours, search.hours, (count) => `${count}時間以上`)}
      />
      <Select
        name="fee"
        label="希望の謝礼(月あたり)"
        value={search.fee}
        choices={steps(fees, search.fee, (yen) => `${formatYen(yen)}まで`)}
      />
    </>
  )
}

function Boxes({ search, choices }: Pick<TalentFiltersProps, 'search' | 'choices'>) {
  const { way, rule, state } = choices
  return (
    <>
      <Checkbox
        name="scouts"
        value="open"
        label={`企業からの声かけを受ける人${choices.scouts}`}
        checked={search.scouts}
      />
      {way.length > 0 && <Checkboxes name="way" label="働き方" choices={way} values={[...search.ways]} />}
      {rule.length > 0 && (
        <Checkboxes name="rule" label="勤務先の副業の決まり" choices={rule} values={[...search.rules]} />
      )}
      {state.length > 0 && <Checkboxes name="state" label="状態" choices={state} values={[...search.states]} />}
    </>
  )
}

interface SelectProps {
  name: string
  label: string
  value: string | number | null
  choices: Choice[]
  empty?: string
}

/** Nothing to choose from is not asked. */
function Select({ name, label, value, choices, empty = 'すべて' }: SelectProps) {
  if (choices.length === 0) return null
  const chosen = value === null ? undefined : String(value)
  return <SelectField name={name} label={label} value={chosen} choices={choices} empty={empty} />
}

const named = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Round figures to choose from, with the one that the URL names among them. */
function steps(figures: readonly number[], chosen: number | null, words: (figure: number) => string): Choice[] {
  const all = chosen === null || figures.includes(chosen) ? figures : [...figures, chosen].sort((a, b) => a - b)
  return all.map((figure) => ({ value: String(figure), label: words(figure) }))
}
