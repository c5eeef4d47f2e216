import type { TalentProfileView } from '../profile-parts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { WithAside } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { prefectures } from '../../law/places.ts'
import { type TalentFilter, type TalentList, TALENTS_PER_PAGE } from '../desk-talents.ts'
import { skillChoices } from '../skill-catalogue.ts'
import { talentStateNames, talentStates } from '../talent.ts'
import { talentStateTones } from '../talent-tones.ts'
import { feeInWords, hoursInWords } from '../talent-words.ts'

interface DeskTalentsPageProps extends TalentList {
  filter: TalentFilter
  page: number
  hrefOf: (page: number) => string
}

/** The operator's list. Without names: those are on each person's page, and looking there is recorded. */
export function DeskTalentsPage({ talents, total, filter, page, hrefOf }: DeskTalentsPageProps) {
  return (
    <>
      <PageHeading
        title="副業人材"
        lead="氏名と連絡先は一覧に出ません。支援のために開いたときだけ表示され、開いたことが記録されます。"
      />
      <WithAside label="絞り込み" aside={<Filters filter={filter} />}>
        <Rows talents={talents} />
        <Pagination page={page} perPage={TALENTS_PER_PAGE} total={total} hrefOf={hrefOf} />
      </WithAside>
    </>
  )
}

function Filters({ filter }: { filter: TalentFilter }) {
  const states = talentStates
    .filter((state) => state !== 'deleted')
    .map((state) => ({ value: state, label: talentStateNames[state] }))
  const places = prefectures().map(({ code, name }) => ({ value: code.slice(0, 2), label: name }))
  return (
    <SearchForm action="/desk/talents" label="副業人材を絞り込む">
      <SelectField name="skill" label="スキル" value={filter.skill ?? ''} choices={skillChoices} empty="すべて" />
      <SelectField
        name="prefecture"
        label="ゆかりの地・応援したい地域"
        value={filter.prefecture ?? ''}
        choices={places}
        empty="すべて"
      />
      <SelectField name="state" label="状態" value={filter.state ?? ''} choices={states} empty="すべて" />
      <Button>絞り込む</Button>
    </SearchForm>
  )
}

function Rows({ talents }: { talents: TalentProfileView[] }) {
  const empty = (
    <EmptyState title="当てはまる副業人材はいません" next={{ href: '/desk/talents', label: '条件をすべて外す' }}>
      条件を減らして探してください。
    </EmptyState>
  )
  return (
    <Table
      caption="副業人材の一覧"
      captionHidden
      rows={talents}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        {
          label: '見出し',
          kind: 'name',
          cell: ({ id, headline }) => <a href={`/desk/talents/${id}`}>{headline || '(見出しなし)'}</a>,
        },
        { label: 'スキル', cell: ({ skills }) => skillsInWords(skills.map(({ name }) => name)) },
        {
          label: '条件',
          cell: (profile) => [hoursInWords(profile), feeInWords(profile)].filter(Boolean).join('・') || '未設定',
        },
        {
          label: '状態',
          cell: ({ state }) => <StatusTag tone={talentStateTones[state]}>{talentStateNames[state]}</StatusTag>,
        },
        { label: '更新日', cell: ({ updatedAt }) => formatDay(dayInJapan(updatedAt)) },
      ]}
    />
  )
}

function skillsInWords(names: string[]): string {
  const shown = names.slice(0, 3).join('、')
  return names.length > 3 ? `${shown} ほか${names.length - 3}` : shown || '未設定'
}
