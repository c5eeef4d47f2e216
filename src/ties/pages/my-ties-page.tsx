import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Labels } from '../../ui/tag.tsx'
import type { MyTie } from '../my-ties.ts'
import { surveyKindNames } from '../tie.ts'
import { DepthSteps } from './depth-steps.tsx'

/** わたしの縁: the towns with which something has happened, the deepest first. */
export function MyTiesPage({ ties }: { ties: readonly MyTie[] }) {
  return (
    <>
      <PageHeading
        title="わたしの縁"
        lead="あなたと町とのあいだに起きたことから、縁の深さを自動で示します。深さを誰かが決めることはありません。"
      >
        <a href="/ties/definitions">深さの数え方</a>
      </PageHeading>
      {ties.length === 0 && (
        <EmptyState title="まだ縁のある町はありません" next={{ href: '/towns', label: 'まちを知る' }}>
          町をフォローしたり、求人に応募したりすると、その町との縁がここに並びます。
        </EmptyState>
      )}
      <Stack>
        {ties.map(({ municipalityId, town, tie, lastAt }) => (
          <Card
            key={municipalityId}
            title={town}
            href={`/my/ties/${municipalityId}`}
            over={`最後の記録 ${formatDay(dayInJapan(lastAt))}`}
            level={2}
          >
            <DepthSteps tie={tie} />
            <Labels labels={[tie.onsite ? '訪問系' : '非訪問系', surveyKindNames[tie.kind]]} />
          </Card>
        ))}
      </Stack>
    </>
  )
}
