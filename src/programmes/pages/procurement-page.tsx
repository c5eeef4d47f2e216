import { formatDay } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { ProcurementRow } from '../find-procurement.ts'
import { type Judging, missingScores, procurementStateNames, type Ranked, resultOf } from '../procurement.ts'

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

function Evaluators({ procurement, judging }: ProcurementPageProps) {
  const each = judging.criteria.length * judging.proposers.length
  return (
    <Section title="評価員">
      <p class="hint">評価員の名前と点は、この町の職員だけが見られます。</p>
      <Table
        caption="評価員"
        captionHidden
        rows={[...judging.evaluators]}
        keyOf={({ id }) => id}
        columns={[
          {
            label: '評価員',
            kind: 'name',
            cell: ({ id, name }) => <a href={`/town/procurements/${procurement.id}/evaluators/${id}`}>{name}</a>,
          },
          {
            label: '採点',
            cell: ({ id }) =>
              judging.scores.filter(({ evaluatorId }) => evaluatorId === id).length === each ? (
                <StatusTag tone="good">済み</StatusTag>
              ) : (
                <StatusTag tone="waiting">これから</StatusTag>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Result({ judging, ranking }: { judging: Judging; ranking: Ranked[] }) {
  if (ranking.length === 0)
    return (
      <Section title="結果">
        <p>あと{missingScores(judging)}個の点が記録されると、合計を計算します。</p>
      </Section>
    )
  const tie = ranking.filter(({ rank }) => rank === 1).length > 1
  return (
    <Section title="結果">
      {tie && <p>1位が同点です。決めるときに理由を記録してください。</p>}
      <Table
        caption="重みをつけた合計"
        captionHidden
        wide
        rows={ranking}
        keyOf={({ proposer }) => proposer.id}
        columns={[
          { label: '順位', kind: 'number', cell: ({ rank }) => `${rank}位` },
          { label: '提案者', kind: 'name', cell: ({ proposer }) => proposer.name },
          { label: '合計(100点満点)', kind: 'number', cell: ({ total }) => total.toFixed(2) },
          ...judging.criteria.map(({ name, weight }, at) => ({
            label: `${name}(重み${weight})`,
            kind: 'number' as const,
            cell: ({ working }: Ranked) => working[at]?.weighted.toFixed(2) ?? '',
          })),
        ]}
      />
      <HowReckoned judging={judging} ranking={ranking} />
    </Section>
  )
}

/** 計算の過程: every step of each total. */
function HowReckoned({ judging, ranking }: { judging: Judging; ranking: Ranked[] }) {
  return (
    <Disclosure summary="計算の過程">
      <p>
        項目の点 = 評価員{judging.evaluators.length}人の平均点 ÷ 満点{judging.mostPoints}点 × 重み。合計 =
        項目の点の和。
      </p>
      <ul>
        {ranking.map(({ proposer, working, total }) => (
          <li key={proposer.id}>
            {proposer.name}：
            {working
              .map((w) => `${w.average.toFixed(2)} ÷ ${judging.mostPoints} × ${w.weight} = ${w.weighted.toFixed(2)}`)
              .join('、')}
            、合計 {total.toFixed(2)}
          </li>
        ))}
      </ul>
    </Disclosure>
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
