import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type AlertKind, isSnoozable } from '../alerts.ts'
import { ERRANDS_PER_PAGE, type Errands } from '../today.ts'
import { ErrandsTable } from './errands-table.tsx'
import { kinds } from './kinds-of-errand.ts'

interface KindPageProps {
  kind: AlertKind
  errands: Errands
  page: number
  hrefOf: (page: number) => string
  maySnooze: boolean
}

/** Everything of one kind of today's work, by pages. */
export function KindPage({ kind: key, errands, page, hrefOf, maySnooze }: KindPageProps) {
  const kind = kinds.find((each) => each.key === key)
  if (!kind) return null
  return (
    <>
      <PageHeading title={kind.title} over="今日の仕事" lead={kind.hint} />
      {errands.count === 0 ? (
        <EmptyState title={`${kind.title}はありません`} next={{ href: '/desk', label: '今日の仕事へ戻る' }}>
          ほかの仕事を見てください。
        </EmptyState>
      ) : (
        <ErrandsTable kind={kind} errands={errands.first} maySnooze={maySnooze && isSnoozable(key)} />
      )}
      <Pagination page={page} perPage={ERRANDS_PER_PAGE} total={errands.count} hrefOf={hrefOf} />
    </>
  )
}
