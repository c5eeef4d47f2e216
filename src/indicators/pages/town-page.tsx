import { formatFiscalYear, type FiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { type Milestone, MilestoneTable } from '../../ui/milestone-table.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Indicator } from '../indicator.ts'
import type { Measurement } from '../measurement.ts'
import { outlookWords } from '../outlook.ts'
import type { MeasuredYear } from '../year-at-a-glance.ts'
import type { Figure } from '../year-figures.ts'
import type { NextReport } from '../statements/list-statements.ts'
import { NextReports } from '../statements/pages/list-page.tsx'
import { YearFigures } from './year-figures.tsx'
import { TargetsTable, warningOf, warningsIn } from './targets-table.tsx'
import { YearFrame, type YearFrameProps } from './year-frame.tsx'

export interface TownPageProps extends YearFrameProps {
  town: string
  programmes: readonly MeasuredYear[]
  figures: readonly Figure[]
  milestones: Milestone[]
  today: Temporal.PlainDate
  asOf: Date
  /** Monthly reports that are due in the first days of a month. */
  next: readonly NextReport[]
  mayWrite: boolean
  formKey: () => string
}

/** The page of an indicator, as of the same day, of one programme where the figure is its. */
function hrefTo({ year, day }: Pick<TownPageProps, 'year' | 'day'>, { id }: Indicator, programme?: string): string {
  const query = new URLSearchParams({
    year: String(year),
    ...(programme ? { programme } : {}),
    ...(day ? { on: day.toString() } : {}),
  })
  return `/town/indicators/${id}?${query.toString()}`
}

/** 今年度: what will be missed first, then targets and results, what is due, and every figure with its rows. */
export function TownPage(props: TownPageProps) {
  const { town, year, programmes, figures, asOf, phase } = props
  return (
    <>
      <PageHeading
        over={town}
        title={`${formatFiscalYear(year)}の数字`}
        lead="届かない見込みの目標から順に並べています。どの数字も、選ぶと、数えた行まで開けます。"
      >
        <ButtonLink href={`/town/statements?year=${year}`} kind="secondary" size="small">
          報告をつくる
        </ButtonLink>
      </PageHeading>
      {props.mayWrite && <NextReports next={props.next} formKey={props.formKey} />}
      <YearFrame {...props} />
      <Warnings {...props} />
      {programmes.map((plan) => (
        <ProgrammeTargets key={plan.id} plan={plan} {...props} />
      ))}
      {programmes.length === 0 && <NoPlan year={year} />}
      {props.milestones.length > 0 && (
        <Section title="節目">
          <MilestoneTable milestones={props.milestones} today={props.today} />
        </Section>
      )}
      {phase !== 'coming' && figures.every((figure) => figure.rows === 0) && <Beginning />}
      {phase !== 'coming' && <YearFigures {...props} hrefOf={(indicator) => hrefTo(props, indicator)} />}
      <p class="note">
        <time dateTime={asOf.toISOString()}>{formatInstant(asOf)}</time> 現在。数字は記録から毎回数えています。
        <a href="/town/own-indicators">町の独自の指標と、手で入れる数字</a>
      </p>
    </>
  )
}

function Warnings(props: TownPageProps) {
  const warned = props.programmes.flatMap((plan) =>
    warningsIn(plan.measurements).map((measurement) => ({ plan, measurement })),
  )
  if (warned.length === 0) return null
  return (
    <Section title={props.phase === 'closed' ? '届かなかった目標' : '気をつける目標'}>
      <Grid>
        {warned.map(({ plan, measurement }) => (
          <Warning key={`${plan.id}${measurement.indicator.id}`} {...props} measurement={measurement} plan={plan} />
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
}: Pick<TownPageProps, 'year' | 'day'> & { measurement: Measurement; plan: MeasuredYear }) {
  const { indicator, outlook, rows } = measurement
  const { tone, words } = outlookWords[outlook]
  return (
    <Card title={indicator.name} over={plan.programme}>
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

function ProgrammeTargets({ plan, year, day }: TownPageProps & { plan: MeasuredYear }) {
  const page = `/town/programme-years/${plan.id}`
  return (
    <Section title={plan.programme} more={{ href: page, label: '年度の計画を開く' }}>
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

function NoPlan({ year }: { year: FiscalYear }) {
  return (
    <EmptyState
      title={`${formatFiscalYear(year)}の計画がまだありません`}
      next={{ href: '/town/programmes', label: '事業を開く' }}
    >
      事業を開いて年度の計画を作ると、目標・予算・節目をここで見渡せます。
    </EmptyState>
  )
}

function Beginning() {
  return (
    <Banner tone="info" title="この年度の記録はまだありません">
      <p>
        企業の求人が公開されると、ここに数字が並びます。庁内の課題で<a href="/client/postings/new">自ら求人を作る</a>
        こともできます。
      </p>
    </Banner>
  )
}
