import { formatDay } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StatusTag } from '../../ui/tag.tsx'
import type { ProcurementRow } from '../find-procurement.ts'
import { type Judging, procurementStateNames, type Ranked, resultOf } from '../procurement.ts'
import { Evaluators, Result } from './procurement-result.tsx'

export interface ProcurementPageProps {
  procurement: ProcurementRow
  judging: Judging
  mayJudge: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 選定: who evaluated, how the totals come about, and what was decided. */
export function ProcurementPage(props: ProcurementPageProps) {
  const { procurement, judging, mayJudge } = props
  const ranking = resultOf(judging)
  return (
    <>
      <PageHeading over="運営事業者の選定(プロポーザル)" title={procurement.title}>
        <StatusTag tone={procurement.state === 'decided' ? 'good' : 'active'}>
          {procurementStateNames[procurement.state]}
        </StatusTag>
      </PageHeading>
      <ErrorSummary problems={props.problems} />
      {procurement.state === 'decided' && <Decided {...props} ranking={ranking} />}
      <Evaluators {...props} />
      <Result judging={judging} ranking={ranking} />
      {procurement.state === 'scoring' && mayJudge && ranking.length > 0 && <Decide {...props} ranking={ranking} />}
    </>
  )
}

function Decided({ procurement, judging }: ProcurementPageProps & { ranking: Ranked[] }) {
  const winner = judging.proposers.find(({ id }) => id === procurement.winner_id)
  return (
    <DescriptionList
      items={[
        { term: '選定した提案者', words: winner?.name },
        {
          term: '決定の日',
          words: procurement.decided_on && formatDay(Temporal.PlainDate.from(procurement.decided_on)),
        },
        ...(procurement.tie_reason ? [{ term: '同点のときの理由', words: procurement.tie_reason }] : []),
      ]}
    />
  )
}

function Decide({ procurement, ranking, typed, problems, formKey }: ProcurementPageProps & { ranking: Ranked[] }) {
  const { one, date } = answers(typed, problems)
  const best = ranking.filter(({ rank }) => rank === 1)
  return (
    <Section title="選定を決定する">
      <p>決定すると、点と結果は変えられなくなります。</p>
      <Form action={`/town/procurements/${procurement.id}/decisions`} formKey={formKey}>
        <SelectField
          {...one('winner')}
          label="選んだ提案者"
          need="required"
          empty="選択してください"
          choices={best.map(({ proposer }) => ({ value: proposer.id, label: proposer.name }))}
        />
        <DateField {...date('decidedOn')} label="決定の日" need="required" />
        {best.length > 1 && (
          <TextArea {...one('tieReason')} label="同点のときの理由" need="required" rows={3} maxLength={1000} />
        )}
        <Button>この結果で決定する</Button>
      </Form>
    </Section>
  )
}
