import { type FiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Indicator } from '../indicator.ts'
import type { Measurement } from '../measurement.ts'
import { outlookWords } from '../outlook.ts'
import type { MeasuredYear } from '../year-at-a-glance.ts'
import { TargetsTable, warningOf, warningsIn } from './targets-table.tsx'
import type { TownPageProps } from './town-page.tsx'

/** The page of an indicator, as of the same day, of one programme where the figure is its. */
export function hrefTo(
  { year, day }: Pick<TownPageProps, 'year' | 'day'>,
  { id }: Indicator,
  programme?: string,
): string {
  const query = new URLSearchParams({
    year: String(year),
    ...(programme ? { programme } : {}),
    ...(day ? { on: day.toString() } : {}),
  })
  return `/town/indicators/${id}?${query.toString()}`
}

/** What will be missed, each with its numbers. */
export function Warnings(props: TownPageProps) {
  const warned = props.programmes.flatMap((plan) =>
    warningsIn(plan.measurements).map((measurement) => ({ plan, measurement })),
  )
  if (warned.length === 0) return null
  return (
    <Section title={props.phase === 'closed' ? '届かなかった目標' : '気をつける目標'}>
      <Grid>
        {warned.map(({ plan, measurement }) => (
          <Warning
            key={`${plan.id}${measurement.indicator.id}`}
            {...props}
            measurement={measurement}
            plan={plan}
            alone={props.programmes.length === 1}
          />
        ))}
      </Grid>
    </Section>
  )
}

function Warning({
  measurement,
  plan,
  year,
  day,
  alone,
}: Pick<TownPageProps, 'year' | 'day'> & { measurement: Measurement; plan: MeasuredYear; alone: boolean }) {
  const { indicator, outlook, rows } = measurement
  const { tone, words } = outlookWords[outlook]
  return (
    <Card title={indicator.name} over={alone ? undefined : plan.programme}>
      <StatusTag tone={tone}>{words}</StatusTag>
      <p>{warningOf(measurement)}</p>
      <p>
        <a href={hrefTo({ year, day }, indicator, plan.programmeId)}>
          {rows > 0 ? `数えた${rows}件と、月ごとの動きを開く` : '数え方と、月ごとの動きを開く'}
          <span class="unseen">（{indicator.name}）</span>
        </a>
      </p>
    </Card>
  )
}

export function ProgrammeTargets({ plan, year, day }: TownPageProps & { plan: MeasuredYear }) {
  const page = `/town/programme-years/${plan.id}`
  return (
    <Section title={plan.programme} id={`p-${plan.id}`} more={{ href: page, label: '年度の計画を開く' }}>
      {plan.state === 'draft' && (
        <p>
          <StatusTag tone="waiting">案</StatusTag> この年度の計画はまだ確定していません。
          <a href={page}>計画を確かめて確定する</a>
        </p>
      )}
      {plan.measurements.length === 0 ? (
        <EmptyState title="目標がまだありません" next={{ href: `${page}/targets`, label: '目標を決める' }}>
          目標を決めると、実績・達成率・年度末の見込みがここに並びます。
        </EmptyState>
      ) : (
        <TargetsTable
          caption={`${plan.programme}の目標と実績`}
          measurements={plan.measurements}
          hrefOf={({ indicator }) => hrefTo({ year, day }, indicator, plan.programmeId)}
        />
      )}
    </Section>
  )
}

export function NoPlan({ year }: { year: FiscalYear }) {
  return (
    <EmptyState
      title={`${formatFiscalYear(year)}の計画がまだありません`}
      next={{ href: '/town/programmes', label: '事業を開く' }}
    >
      事業を開いて年度の計画を作ると、目標・予算・節目をここで見渡せます。
    </EmptyState>
  )
}
