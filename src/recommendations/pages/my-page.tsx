import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid, Stack } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { formatInstant } from '../../law/japanese-date.ts'
import type { Step } from '../../talents/completeness.ts'
import type { UnderWay, Waiting } from '../../talents/home.ts'
import { RunningSection } from '../../talents/running-section.tsx'
import type { RunningWork } from '../../talents/running-work.ts'
import type { TalentState } from '../../talents/talent.ts'
import type { Suggested } from '../suggested-postings.ts'
import { StepsLeft } from '../../talents/steps-left.tsx'
import { SuggestedPostings } from './suggested-section.tsx'

export interface MyPageProps {
  name: string
  state: TalentState
  waiting: Waiting[]
  works: RunningWork[]
  underWay: UnderWay
  suggested: Suggested
  steps: Step[]
}

const MOST_STEPS = 3

/** マイページ: what waits for me, then what is under way, then what I could do. */
export function MyPage({ name, state, waiting, works, underWay, suggested, steps }: MyPageProps) {
  return (
    <>
      <PageHeading title="マイページ" over={`${name}さん`} />
      <StateBanner state={state} />
      <Section title="あなたの返事を待っていること">
        <WaitingList waiting={waiting} ownTurn={works.some(({ next }) => next.mine)} />
      </Section>
      <RunningSection works={works} />
      <Section title="進行中">
        <Grid narrow>
          <Card title={`応募 ${underWay.applications}件`} href="/my/applications" />
          <Card title={`契約 ${underWay.contracts}件`} href="/my/contracts" />
          <Card title="面談" href="/my/interviews" />
          <Card title="お気に入り・保存した検索" href="/my/saved" />
          <Card title="チームでの応募" href="/my/teams" />
        </Grid>
      </Section>
      <StepsLeft steps={steps} most={MOST_STEPS} />
      <SuggestedPostings suggested={suggested} />
    </>
  )
}

function StateBanner({ state }: { state: TalentState }) {
  if (state === 'draft')
    return (
      <Banner tone="warning" title="プロフィールを確かめて、活動を始めてください">
        <a href="/my/profile">プロフィールを確かめる</a>
      </Banner>
    )
  if (state === 'resting')
    return (
      <Banner tone="info" title="活動はお休み中です">
        <a href="/my/profile">プロフィールから再開できます</a>
      </Banner>
    )
  return null
}

const kinds = {
  offer: { tag: '条件の提示', what: '条件を確かめて、お返事をしてください', path: '/my/applications' },
  interview: { tag: '面談', what: '面談の日程や準備を確かめてください', path: '/my/applications' },
  contract: { tag: '契約', what: '契約の内容を確かめて、同意するかを決めてください', path: '/my/contracts' },
  scout: { tag: 'スカウト', what: '求人を読んで、受けるか見送るかを選んでください', path: '/my/scouts' },
} as const

/** @param ownTurn something of the running work below stands still until the talent does it */
function WaitingList({ waiting, ownTurn }: { waiting: Waiting[]; ownTurn: boolean }) {
  if (waiting.length === 0)
    return (
      <p>
        {ownTurn
          ? '応募・面談・契約の返事はすべて済んでいます。下の「稼働中の仕事」に、あなたの番のものがあります。'
          : 'いま、返事を待っている相手はいません。'}
      </p>
    )
  return (
    <Stack>
      {waiting.map(({ kind, id, title, client, until }) => (
        <Card key={`${kind} ${id}`} title={title} href={`${kinds[kind].path}/${id}`} over={client}>
          <StatusTag tone={until ? 'care' : 'waiting'}>{kinds[kind].tag}</StatusTag>
          <p>
            {kinds[kind].what}
            {until && `(${formatInstant(until)}まで)`}
          </p>
        </Card>
      ))}
    </Stack>
  )
}
