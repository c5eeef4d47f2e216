import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { SavedSearch } from '../saved-search.ts'

/** A saved search in words: its conditions one by one. */
export interface NamedSearch extends SavedSearch {
  title: string
  conditions: string[]
}

/** Saved searches, of which a letter tells every morning that brings something new. */
export function Searches({ searches, formKey }: { searches: NamedSearch[]; formKey: string }) {
  return (
    <Section title={`保存した検索(${searches.length}件)`}>
      {searches.length === 0 ? (
        <EmptyState title="保存した検索はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
          求人を探すページで条件を選び、「この条件を保存する」を押してください。新しい求人を、朝にまとめてお知らせします。
        </EmptyState>
      ) : (
        <p>新しい求人があった日だけ、朝8時ごろに1通にまとめてお知らせします。</p>
      )}
      <Stack>
        {searches.map((search) => (
          <SearchCard key={search.id} search={search} formKey={formKey} />
        ))}
      </Stack>
    </Section>
  )
}

function SearchCard({
  search: { id, title, conditions, query, stopped },
  formKey,
}: {
  search: NamedSearch
  formKey: string
}) {
  const path = `/my/searches/${id}`
  return (
    <Card title={title} level={3}>
      <p>
        {stopped ? (
          <StatusTag tone="quiet">お知らせを止めています</StatusTag>
        ) : (
          <StatusTag tone="active">お知らせします</StatusTag>
        )}
      </p>
      <p>{conditions.join('・')}</p>
      <Actions>
        <ButtonLink href={`/postings?${query}`} kind="secondary" size="small">
          いまの求人を見る
        </ButtonLink>
        <Form formKey={formKey} action={`${path}/${stopped ? 'returns' : 'stops'}`} label={`${title}のお知らせ`}>
          <Button kind="text" size="small">
            {stopped ? 'お知らせを再開する' : 'お知らせを止める'}
          </Button>
        </Form>
        <Form formKey={formKey} action={`${path}/removals`} label={`${title}を消す`}>
          <Button kind="text" size="small">
            消す
          </Button>
        </Form>
      </Actions>
    </Card>
  )
}
