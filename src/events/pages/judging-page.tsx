import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { type Judging, type Ranked, ranking } from '../judge-proposals.ts'
import { Scoring } from './judging-scoring.tsx'

export interface JudgingPageProps {
  title: string
  judging: Judging
  base: string
  mayJudge: boolean
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** 審査: criteria and judges, a sheet for each judge, and the result as it stands. */
export function JudgingPage(props: JudgingPageProps) {
  const { title, judging, mayJudge, problems } = props
  const begun = judging.scores.length > 0
  return (
    <>
      <PageHeading
        title="審査と結果"
        over={title}
        lead="項目ごとに1から5の点をつけます。結果は、審査員の平均を項目ごとに足したものです。"
      />
      <ErrorSummary problems={problems} />
      <Result judging={judging} />
      {mayJudge && judging.criteria.length > 0 && judging.proposals.length > 0 && <Scoring {...props} />}
      {mayJudge && !begun && <Setting {...props} />}
    </>
  )
}

const points = (value: number | null): string => (value === null ? '—' : value.toFixed(1))

function Result({ judging }: { judging: Judging }) {
  const rows = ranking(judging)
  const first = {
    label: '提案',
    kind: 'name' as const,
    cell: ({ id, title }: Ranked) => <a href={`/proposals/${id}`}>{title}</a>,
  }
  return (
    <Section title={`結果(${judging.judges.filter(({ scored }) => scored).length}人が採点済み)`}>
      <Table
        caption="審査の結果"
        captionHidden
        rows={rows}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="提案シートはまだありません">
            ツアーの参加者が提案シートを出すと、ここに並びます。
          </EmptyState>
        }
        columns={[
          first,
          ...judging.criteria.map(({ name }, at) => ({
            label: name,
            kind: 'number' as const,
            cell: ({ means }: Ranked) => points(means[at] ?? null),
          })),
          { label: '合計', kind: 'number' as const, cell: ({ total }: Ranked) => points(total) },
        ]}
      />
    </Section>
  )
}

function Setting({ judging, base, typed, problems, formKey }: JudgingPageProps) {
  const named = (list: readonly { name: string }[]) => list.map(({ name }) => name).join('\n')
  const words = { criteria: named(judging.criteria), judges: named(judging.judges), ...typed }
  const { one } = answers(words, problems)
  return (
    <Section title="項目と審査員" id="setting">
      <Form action={`${base}/judging`} formKey={formKey()} label="項目と審査員を決める">
        <TextArea
          {...one('criteria')}
          label="審査の項目"
          need="required"
          rows={4}
          hint="1行に1つずつ。例 実現できるか"
        />
        <TextArea {...one('judges')} label="審査員" need="required" rows={4} hint="1行に1人ずつ。例 町長" />
        <Button kind="secondary">項目と審査員を保存する</Button>
      </Form>
    </Section>
  )
}
