import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type Choice, SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Table } from '../../ui/table.tsx'
import type { ListQuery } from '../list-query.ts'
import type { PostingList } from '../list-postings.ts'
import { PostingListView } from './posting-list.tsx'

interface DeskPostingsPageProps {
  list: PostingList
  query: ListQuery
  towns: Choice[]
  mayDraft: boolean
}

/** Every posting, those that wait for a review on top. */
export function DeskPostingsPage({ list, query, towns, mayDraft }: DeskPostingsPageProps) {
  return (
    <>
      <PageHeading title="求人" lead="審査を待っている求人から順に並んでいます。">
        {mayDraft && (
          <ButtonLink href="/desk/postings/new" kind="secondary">
            発注者に代わって求人を作る
          </ButtonLink>
        )}
      </PageHeading>
      <SearchForm action="/desk/postings" label="求人を絞り込む">
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <div class="grid narrow">
          <TextField name="text" label="件名・発注者" value={query.text} width="medium" type="search" />
          <SelectField name="municipality" label="自治体" value={query.municipalityId} choices={towns} empty="すべて" />
        </div>
        <Button kind="secondary">絞り込む</Button>
      </SearchForm>
      <PostingListView
        path="/desk/postings"
        list={list}
        query={query}
        hrefOf={({ id }) => `/desk/postings/${id}`}
        columns={['client', 'town', 'publishOn', 'applications', 'closesOn']}
        empty={<NoneFound narrowed={Boolean(query.text ?? query.municipalityId ?? query.state)} />}
      />
    </>
  )
}

function NoneFound({ narrowed }: { narrowed: boolean }) {
  if (narrowed)
    return (
      <EmptyState title="条件に合う求人はありません" next={{ href: '/desk/postings', label: '条件を外す' }}>
        言葉を短くするか、条件を減らしてください。
      </EmptyState>
    )
  return (
    <EmptyState title="求人はまだありません" next={{ href: '/desk/postings/new', label: '求人を作る' }}>
      発注者が求人を審査に出すと、ここに届きます。発注者に代わって作ることもできます。
    </EmptyState>
  )
}

interface ChooseClientPageProps {
  text: string
  clients: readonly { id: string; name: string; place: string }[]
}

/** For whom does the operator write? */
export function ChooseClientPage({ text, clients }: ChooseClientPageProps) {
  return (
    <>
      <PageHeading title="発注者を選ぶ" lead="どの地域企業・自治体の求人を作るかを選んでください。" />
      <SearchBox action="/desk/postings/new" label="発注者の名称" name="text" value={text} />
      <Table
        caption="発注者の一覧"
        captionHidden
        columns={[
          {
            label: '名称',
            kind: 'name',
            cell: ({ id, name }) => <a href={`/desk/postings/new?client=${id}`}>{name}</a>,
          },
          { label: '所在地', cell: ({ place }) => place },
        ]}
        rows={[...clients]}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="見つかりませんでした" next={{ href: '/desk/organizations', label: '組織の一覧へ' }}>
            名称の一部で探すか、先に組織を登録してください。
          </EmptyState>
        }
      />
    </>
  )
}
