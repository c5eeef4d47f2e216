import { formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import type { MilestoneLine } from '../../programmes/year-view.ts'
import { MilestoneTable } from '../../ui/milestone-table.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { MeasuredYear } from '../year-at-a-glance.ts'
import type { Figure } from '../year-figures.ts'
import type { NextReport } from '../statements/list-statements.ts'
import { NextReports } from '../statements/pages/list-page.tsx'
import { figureParts, YearFigures } from './year-figures.tsx'
import { hrefTo, NoPlan, ProgrammeTargets, Warnings } from './town-targets.tsx'
import { YearFrame, type YearFrameProps } from './year-frame.tsx'

export interface TownPageProps extends YearFrameProps {
  town: string
  programmes: readonly MeasuredYear[]
  figures: readonly Figure[]
  milestones: MilestoneLine[]
  /** The town's page in public. */
  publicPage: string
  today: Temporal.PlainDate
  asOf: Date
  /** Monthly reports that are due in the first days of a month. */
  next: readonly NextReport[]
  mayWrite: boolean
  formKey: () => string
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
        <ButtonLink href={props.publicPage} kind="text" size="small">
          町の公開ページを見る
        </ButtonLink>
      </PageHeading>
      {props.mayWrite && <NextReports next={props.next} formKey={props.formKey} />}
      <YearFrame {...props} />
      <Warnings {...props} />
      <Contents {...props} />
      {programmes.map((plan) => (
        <ProgrammeTargets key={plan.id} plan={plan} {...props} />
      ))}
      {programmes.length === 0 && <NoPlan year={year} />}
      <Milestones {...props} />
      {phase !== 'coming' && figures.every((figure) => figure.rows === 0) && <Beginning />}
      {phase !== 'coming' && <YearFigures {...props} hrefOf={(indicator) => hrefTo(props, indicator)} />}
      <p class="note">
        <time dateTime={asOf.toISOString()}>{formatInstant(asOf)}</time> 現在。数字は記録から毎回数えています。
        <a href="/town/own-indicators">町の独自の指標と、手で入れる数字</a>、
        <a href="/town/subsidies">県の補助の要綱</a>
      </p>
    </>
  )
}

function Milestones({ milestones, today }: Pick<TownPageProps, 'milestones' | 'today'>) {
  if (milestones.length === 0) return null
  return (
    <Section title="節目" id="milestones">
      <MilestoneTable
        milestones={milestones}
        today={today}
        hrefOf={({ plan }) => `/town/programme-years/${plan}#milestones`}
      />
    </Section>
  )
}

/** このページの内容: a long page, at a glance; links, so that they work without JavaScript. */
function Contents({ programmes, milestones, figures, phase }: TownPageProps) {
  const parts = [
    ...programmes.map(({ id, programme }) => ({ id: `p-${id}`, title: `${programme}の目標` })),
    ...(milestones.length > 0 ? [{ id: 'milestones', title: '節目' }] : []),
    ...(phase === 'coming' ? [] : figureParts(figures)),
  ]
  if (parts.length < 2) return null
  return (
    <nav aria-label="このページの内容">
      <ul class="row">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
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
