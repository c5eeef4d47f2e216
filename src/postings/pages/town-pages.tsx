import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { ListQuery } from '../list-query.ts'
import type { PostingList } from '../list-postings.ts'
import { titleOf } from '../paths.ts'
import type { ReadablePosting } from '../read-posting.ts'
import { PostingListView } from './posting-list.tsx'
import { PostingPreview } from './posting-preview.tsx'
import { PostingStateTag } from './state-tag.tsx'

/** All postings of the town, to read. */
export function TownPostingsPage({ list, query }: { list: PostingList; query: ListQuery }) {
  return (
    <>
      <PageHeading title="町の求人" lead="町内の地域企業と庁内の、すべての求人です。">
        <a href="/town/pool">タレントプールを見る</a>
      </PageHeading>
      <PostingListView
        path="/town/postings"
        list={list}
        query={query}
        hrefOf={({ id }) => `/town/postings/${id}`}
        columns={['client', 'fee', 'applications', 'closesOn']}
        empty={
          <EmptyState title="求人はまだありません" next={{ href: '/client/postings/new', label: '庁内の求人を作る' }}>
            町内の企業が求人を作ると、ここに並びます。庁内の仕事でも募集できます。
          </EmptyState>
        }
      />
    </>
  )
}

/** One posting of the town, to read. */
export function TownPostingPage({ posting }: { posting: ReadablePosting }) {
  const { row, client } = posting
  return (
    <>
      <PageHeading title={titleOf(row)} over={client.name}>
        <PostingStateTag state={row.state} />
      </PageHeading>
      <PostingPreview posting={posting} />
      <Section title="この求人について">
        <p>
          <a href={`/town/postings/${row.id}/journal`}>記録</a>
        </p>
      </Section>
    </>
  )
}
