import { dayInJapan, formatDay } from '../../../law/japanese-date.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { type TeamState, teamStateNames } from '../team.ts'

/** One's teams, led or asked into. */
export function MyTeamsPage({ teams }: { teams: { id: string; state: TeamState; at: Date; title: string }[] }) {
  return (
    <>
      <PageHeading title="チームでの応募" lead="あなたが代表のチームと、誘われたチームです。" />
      {teams.length === 0 && (
        <EmptyState title="チームでの応募はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
          求人の「応募する」の画面から、仲間を誘って応募できます。
        </EmptyState>
      )}
      <Stack>
        {teams.map(({ id, state, at, title }) => (
          <Card key={id} title={title} over={formatDay(dayInJapan(at))} href={`/my/teams/${id}`} level={2}>
            <p>{teamStateNames[state]}</p>
          </Card>
        ))}
      </Stack>
    </>
  )
}
