import { findPlace, fullName, prefectures } from '../../law/places.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { WithAside } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { Table } from '../../ui/table.tsx'
import { organizationKindNames, organizationKinds, organizationStateNames } from '../organization.ts'
import { PER_PAGE } from '../queries.ts'
import type { OrganizationFilter, OrganizationLine } from '../list-organizations.ts'

interface DeskOrganizationsProps {
  filter: OrganizationFilter
  lines: OrganizationLine[]
  total: number
  hrefOf: (page: number) => string
}

/** Every organization, for an operator. */
export function DeskOrganizationsPage({ filter, lines, total, hrefOf }: DeskOrganizationsProps) {
  return (
    <>
      <PageHeading title="組織" lead="自治体・地域企業・支援機関・運営事業者を探し、登録します。">
        <ButtonLink href="/desk/organizations/new">組織を登録する</ButtonLink>
      </PageHeading>
      <WithAside label="絞り込み" aside={<Filter filter={filter} />}>
        <SearchBox
          action="/desk/organizations"
          label="名称・カナ・法人番号で探す"
          value={filter.words}
          keep={kept(filter)}
        />
        <Lines lines={lines} />
        <Pagination page={filter.page} perPage={PER_PAGE} total={total} hrefOf={hrefOf} label="組織のページ送り" />
      </WithAside>
    </>
  )
}

function Lines({ lines }: Pick<DeskOrganizationsProps, 'lines'>) {
  return (
    <Table
      caption="組織の一覧"
      captionHidden
      rows={lines}
      keyOf={(line) => line.id}
      empty={
        <EmptyState title="条件に合う組織はありません" next={{ href: '/desk/imports', label: '表から取り込む' }}>
          条件を変えて探すか、新しく登録してください。企業が多いときは、ExcelやCSVの表からまとめて取り込めます。
        </EmptyState>
      }
      columns={[
        { label: '名称', kind: 'name', cell: (line) => <a href={`/desk/organizations/${line.id}`}>{line.name}</a> },
        { label: '種別', cell: ({ kind }) => organizationKindNames[kind] },
        { label: '市区町村', cell: ({ placeCode }) => placeName(placeCode) },
        { label: 'メンバー', kind: 'number', cell: ({ members }) => `${members}人` },
        { label: '公開中の求人', kind: 'number', cell: ({ published }) => `${published}件` },
        {
          label: '状態',
          cell: ({ state }) => (
            <StatusTag tone={state === 'active' ? 'good' : 'care'}>{organizationStateNames[state]}</StatusTag>
          ),
        },
      ]}
    />
  )
}

/** What stays chosen when other words are looked for. */
function kept({ kind, prefecture }: OrganizationFilter): [string, string][] {
  return [
    ...(kind ? [['kind', kind] as [string, string]] : []),
    ...(prefecture ? [['prefecture', prefecture] as [string, string]] : []),
  ]
}

function placeName(code: string): string {
  const place = findPlace(code)
  return place ? fullName(place) : code
}

function Filter({ filter }: { filter: OrganizationFilter }) {
  return (
    <SearchForm action="/desk/organizations" label="組織を絞り込む">
      <input type="hidden" name="q" value={filter.words} />
      <SelectField
        name="kind"
        label="種別"
        empty="すべて"
        value={filter.kind ?? ''}
        choices={organizationKinds.map((kind) => ({ value: kind, label: organizationKindNames[kind] }))}
      />
      <SelectField
        name="prefecture"
        label="都道府県"
        empty="すべて"
        value={filter.prefecture ?? ''}
        choices={prefectures().map(({ code, name }) => ({ value: code.slice(0, 2), label: name }))}
      />
      <Button kind="secondary">絞り込む</Button>
    </SearchForm>
  )
}
