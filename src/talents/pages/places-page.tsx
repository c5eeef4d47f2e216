import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Table } from '../../ui/table.tsx'
import { placeRelationNames } from '../talent.ts'
import { type PlacesPageProps, PATH, confirmHref, Found, ByPrefecture } from './found-places.tsx'

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
