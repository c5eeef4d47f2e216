import { entriesOf } from '../../history-page.tsx'
import type { Told } from '../../history.ts'
import { fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatDay } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { programmeYearStateNames } from '../programme-year.ts'
import type { ProgrammeYearView } from '../year-view.ts'
import { MilestonesSection } from './milestones-section.tsx'
import { MoneySection } from './money-section.tsx'
import { ParticipantsSection } from './participants-section.tsx'
import { Basics, Confirm } from './year-basics.tsx'

export interface YearPageProps extends ProgrammeYearView {
  /** Where pages of years live for this reader. */
  base: string
  mayPlan: boolean
  today: Temporal.PlainDate
  history: readonly Told[]
  organizations: { id: string; name: string; kind: string }[]
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** 年度の計画: what the programme wants, spends and does in one fiscal year. */
export function YearPage(props: YearPageProps) {
  const { plan, programme, town } = props
  return (
    <>
      <PageHeading
        over={`${town} ${programme}`}
        title={`${formatFiscalYear(fiscalYear(plan.year))}の計画`}
        lead={plan.purpose}
      >
        <StatusTag tone={plan.state === 'draft' ? 'waiting' : 'good'}>{programmeYearStateNames[plan.state]}</StatusTag>
      </PageHeading>
      <ErrorSummary problems={props.problems} />
      {plan.state === 'draft' && props.mayPlan && <Confirm {...props} />}
      <Basics {...props} />
      <MoneySection {...props} />
      <MilestonesSection {...props} />
      <ParticipantsSection {...props} />
      <Procurement {...props} />
      {props.mayPlan && <Next {...props} />}
      <History {...props} />
    </>
  )
}

function Procurement({ procurement, plan, mayPlan }: YearPageProps) {
  if (!procurement && !mayPlan) return null
  return (
    <Section title="運営事業者の選定(プロポーザル)">
      {procurement ? (
        <DescriptionList
          items={[
            {
              term: '件名',
              words: mayPlan ? (
                <a href={`/town/procurements/${procurement.id}`}>{procurement.title}</a>
              ) : (
                procurement.title
              ),
            },
            {
              term: '結果',
              words:
                procurement.winner && procurement.decidedOn
                  ? `${procurement.winner}(${formatDay(Temporal.PlainDate.from(procurement.decidedOn))}決定)`
                  : '採点中',
            },
          ]}
        />
      ) : (
        <Actions>
          <ButtonLink href={`/town/programme-years/${plan.id}/procurements/new`} kind="secondary">
            選定の記録を作る
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

function History({ history }: YearPageProps) {
  return (
    <Section title="記録">
      <Disclosure summary={`${history.length}件の記録を開く`}>
        <Timeline label="計画の記録" entries={entriesOf(history)} />
      </Disclosure>
    </Section>
  )
}

function Next({ plan, next, base, lastYear, formKey }: YearPageProps) {
  const words = formatFiscalYear(fiscalYear(plan.year + 1))
  return (
    <Section title="次の年度">
      {next && <a href={`${base}/${next}`}>{words}の計画を開く</a>}
      {!next && plan.year >= lastYear && (
        <p>事業の期間はこの年度までです。続けるときは、事業の終わりの年度を変更してください。</p>
      )}
      {!next && plan.year < lastYear && (
        <Form action={`${base}/${plan.id}/successors`} formKey={formKey()} label="次の年度への引き継ぎ">
          <p>目標・節目(1年後の日付)・参加する組織を写して、{words}の案を作ります。予算と実績は写しません。</p>
          <Button kind="secondary">次の年度に引き継ぐ</Button>
        </Form>
      )}
    </Section>
  )
}
