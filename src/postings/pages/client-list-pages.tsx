import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import type { PostingList } from '../list-postings.ts'
import type { ListQuery } from '../list-query.ts'
import type { ListedPosting } from '../listed-postings.ts'
import { PostingListView } from './posting-list.tsx'

export const firstPosting = { href: '/client/postings/new', label: '求人を作る' }
export const pathOf = ({ id }: ListedPosting) => `/client/postings/${id}`

interface ClientPostingsPageProps {
  list: PostingList
  query: ListQuery
  mayDraft: boolean
  /** A municipality's postings come from what its departments told. */
  ofTown: boolean
}

export function ClientPostingsPage({ list, query, mayDraft, ofTown }: ClientPostingsPageProps) {
  return (
    <>
      <PageHeading title={ofTown ? '庁内の求人' : '求人'} lead="困りごと1つにつき、求人を1つ作ります。">
        {(mayDraft || ofTown) && (
          <Actions>
            {mayDraft && <ButtonLink href={firstPosting.href}>{firstPosting.label}</ButtonLink>}
            {ofTown && (
              <ButtonLink href="/town/tasks" kind="secondary">
                庁内の課題から作る
              </ButtonLink>
            )}
          </Actions>
        )}
      </PageHeading>
      <PostingListView
        path="/client/postings"
        list={list}
        query={query}
        hrefOf={pathOf}
        columns={['fee', 'applications', 'closesOn']}
        empty={<NoPostings mayDraft={mayDraft} />}
      />
    </>
  )
}

export function NoPostings({ mayDraft }: { mayDraft: boolean }) {
  return (
    <EmptyState title="求人はまだありません" next={mayDraft ? firstPosting : undefined}>
      いま困っていることを、思いつくままに書くところから始められます。
    </EmptyState>
  )
}
