import { formatDay, formatMonth } from '../../law/japanese-date.ts'
import { hoursInWords } from '../../law/side-job-helper.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { monthOf } from '../find-month.ts'
import type { NextStep } from '../next-step.ts'
import type { Places } from '../places.ts'
import { pulseInWords } from '../pulse.ts'
import type { EngagementView, ListedMonth } from '../read-engagement.ts'
import { Goals } from './goals.tsx'
import { MonthTag } from './month-tag.tsx'
import { overOf, sideNames, StepBanner } from './words.tsx'

export interface EngagementPageProps {
  view: EngagementView
  places: Places
  step: NextStep
}

/** 稼働 of one contract: whose turn it is, the goals, and the months. */
export function EngagementPage(props: EngagementPageProps) {
  const { view, places, step } = props
  const lead = '目標を決め、毎月の報告と手応えを残す場所です。'
  return (
    <>
      <PageHeading title="稼働" over={overOf(view)} lead={lead} />
      <StepBanner step={step} />
      <Kickoff {...props} />
      <Section title="月ごとの報告">
        <Table
          caption="月ごとの報告"
          captionHidden
          columns={columnsFor(props)}
          rows={view.months}
          keyOf={({ id }) => id}
          empty={
            <EmptyState title="まだ始まった月がありません">
              契約期間の最初の日になると、その月がここに並びます。
            </EmptyState>
          }
        />
      </Section>
      <p class="row">
        {view.side && <a href={places.base}>契約</a>}
        {view.side && <a href={`${places.base}/workdays`}>活動記録</a>}
        <a href={`${places.base}/retrospective`}>振返りと成果</a>
        {view.side && <a href={`/threads/new?about=contract:${view.contract.id}`}>相手方とのやりとり</a>}
        <a href={`${places.engagement}/journal`}>記録</a>
      </p>
    </>
  )
}

function Kickoff({ view: { kickoffs, side, contract }, places }: EngagementPageProps) {
  const holds = kickoffs.find(({ state }) => state === 'agreed')
  const shown = holds ?? kickoffs[0]
  const more = side ? { href: `${places.base}/kickoff`, label: 'キックオフを開く' } : undefined
  return (
    <Section title="目標(キックオフ)" more={shown ? more : undefined}>
      {shown ? (
        <Prose>
          {!holds && <p>相手の確認を待っている版です。</p>}
          <Goals kickoff={shown} />
        </Prose>
      ) : (
        <p>目標はまだ決まっていません。</p>
      )}
      {!shown && side && contract.state === 'in_force' && (
        <Actions>
          <ButtonLink href={`${places.base}/kickoff`} kind="secondary">
            目標を決める
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

function columnsFor({ view, places }: EngagementPageProps): Column<ListedMonth>[] {
  const sides = view.side ? [view.side] : (['client', 'talent'] as const)
  return [
    {
      label: '月',
      kind: 'name',
      cell: (row) => <a href={`${places.base}/months/${row.id}`}>{formatMonth(monthOf(row))}</a>,
    },
    { label: '状態', cell: ({ state }) => <MonthTag state={state} /> },
    { label: '期限', cell: deadlineOf },
    { label: '稼働', kind: 'number', cell: ({ minutes }) => (minutes === null ? '報告前' : hoursInWords(minutes)) },
    ...sides.map((side) => ({
      label: view.side ? '手応え' : `手応え(${sideNames[side]})`,
      cell: ({ pulses }: ListedMonth) => pulseInWords(pulses[side] ?? 0) || '記録なし',
    })),
  ]
}

function deadlineOf({ state, due_on, accept_by }: ListedMonth): string {
  const day = (iso: string) => formatDay(Temporal.PlainDate.from(iso))
  if (state === 'reported' && accept_by) return `${day(accept_by)}まで(確認)`
  return state === 'open' || state === 'returned' ? `${day(due_on)}まで(報告)` : 'なし'
}
