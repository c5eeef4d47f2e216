import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form, SearchForm } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Table } from '../../ui/table.tsx'
import type { Problems } from '../../ui/problems.ts'
import { fullName, municipalitiesOf, type Place, prefectures } from '../../law/places.ts'
import type { OwnPlace } from '../profile.ts'
import { placeRelationNames } from '../talent.ts'

export interface PlacesPageProps {
  places: OwnPlace[]
  /** The prefecture chosen in the first of the two boxes. */
  prefecture: Place | undefined
  /** What was typed, and the places it may mean; null when nothing was. */
  words: string
  found: Place[] | null
  formKey: string
  problems: Problems
}

const PATH = '/my/profile/edit/places'
/** Where a place is looked at once more before it is kept. */
export const confirmHref = (code: string): string => `${PATH}/new?place=${code}`

export function PlacesPage({ places, prefecture, words, found, formKey, problems }: PlacesPageProps) {
  return (
    <>
      <PageHeading
        title="ゆかりの地・応援したい地域"
        lead="生まれた町、住んでいた町、家族のいる町、これから応援したい町。縁のある町の求人が見つかりやすくなります。"
      />
      <ErrorSummary problems={problems} />
      <Section title="登録した地域" id="place">
        <Registered places={places} formKey={formKey} />
      </Section>
      <Section title="言葉で探して追加する">
        <SearchBox action={PATH} label="町や市、県の名前(漢字かひらがな)" value={words} />
        {found && <Found words={words} found={found} />}
      </Section>
      <Section title="都道府県から選んで追加する">
        <ByPrefecture prefecture={prefecture} />
      </Section>
      <ButtonLink href="/my/profile" kind="text">
        プロフィールに戻る
      </ButtonLink>
    </>
  )
}

function Registered({ places, formKey }: Pick<PlacesPageProps, 'places' | 'formKey'>) {
  const rows = [...Map.groupBy(places, ({ code }) => code)].map(([code, same]) => ({
    code,
    name: same[0]?.name ?? code,
    relations: same.map(({ relation }) => placeRelationNames[relation]).join('、'),
  }))
  const empty = <EmptyState title="登録した地域はまだありません">下から探して追加してください。</EmptyState>
  return (
    <Table
      caption="登録した地域"
      captionHidden
      rows={rows}
      keyOf={({ code }) => code}
      empty={empty}
      columns={[
        { label: '地域', kind: 'name', cell: ({ name, code }) => <a href={confirmHref(code)}>{name}</a> },
        { label: '関わり', cell: ({ relations }) => relations },
        {
          label: '操作',
          cell: ({ code, name }) => (
            <Form action={`${PATH}/removals`} formKey={formKey} label={`${name}を外す`}>
              <input type="hidden" name="place" value={code} />
              <Button kind="secondary" size="small">
                外す<span class="unseen">（{name}）</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function Found({ words, found }: { words: string; found: Place[] }) {
  if (found.length === 0)
    return (
      <p role="status">「{words}」で始まる地域は見つかりませんでした。町名だけにするか、都道府県から選んでください。</p>
    )
  return (
    <>
      <p role="status">「{words}」に当たる地域です。登録する地域を選んでください。</p>
      <ul>
        {found.map((place) => (
          <li key={place.code}>
            <a href={confirmHref(place.code)}>{fullName(place)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function ByPrefecture({ prefecture }: { prefecture: Place | undefined }) {
  const all = prefectures().map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <SearchForm action={PATH} label="都道府県を選ぶ">
        <SelectField name="prefecture" label="都道府県" value={prefecture?.code} choices={all} empty="選んでください" />
        <Button kind="secondary">市区町村を表示する</Button>
      </SearchForm>
      {prefecture && <ByMunicipality prefecture={prefecture} />}
    </>
  )
}

function ByMunicipality({ prefecture }: { prefecture: Place }) {
  const whole = { value: prefecture.code, label: `${prefecture.name}全体` }
  const towns = municipalitiesOf(prefecture.code).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <SearchForm action={`${PATH}/new`} label="市区町村を選ぶ">
      <SelectField name="place" id="town" label={`${prefecture.name}の市区町村`} choices={[whole, ...towns]} />
      <Button>この地域を確かめる</Button>
    </SearchForm>
  )
}
