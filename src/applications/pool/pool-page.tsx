import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { TalentCard } from '../../talents/talent-card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { POOL_PER_PAGE, type PoolEntry } from './list-pool.ts'

interface PoolPageProps {
  entries: readonly PoolEntry[]
  total: number
  page: number
  /** /town/pool or /desk/pool */
  path: string
  /** An operator sees several towns. */
  manyTowns: boolean
}

/** 町のタレントプール: who agreed to hear from the town. */
export function PoolPage({ entries, total, page, path, manyTowns }: PoolPageProps) {
  return (
    <>
      <PageHeading
        title="町のタレントプール"
        lead="選考では縁がなかったものの、町からの案内を受け取ると同意した人材です。同意した項目だけを表示しています。"
      />
      {total === 0 && (
        <EmptyState title="登録している人材はまだいません">
          求人の見送りの連絡のあとに、応募者ご本人が登録を選べます。登録されると、ここに並びます。
        </EmptyState>
      )}
      <Stack>
        {entries.map(({ id, town, joinedAt, name, email, profile }) => (
          <TalentCard key={id} profile={profile} known={name ?? '(氏名の提供の同意は取り消されました)'} level={2}>
            <p class="row">
              {email && <a href={`mailto:${email}`}>{email}</a>}
              <span class="hint">{`${manyTowns ? `${town} ` : ''}${formatDay(dayInJapan(joinedAt))}に登録`}</span>
            </p>
          </TalentCard>
        ))}
      </Stack>
      <Pagination
        page={page}
        perPage={POOL_PER_PAGE}
        total={total}
        hrefOf={(number) => `${path}?page=${number}`}
        label="人材のページ送り"
      />
    </>
  )
}
