import { formatInstant } from '../../../law/japanese-date.ts'
import { type FiscalYear, formatFiscalYear } from '../../../law/fiscal-year.ts'
import type { Problems, Typed } from '../../../platform/web/parse.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Grid } from '../../../ui/layout.tsx'
import { Table } from '../../../ui/table.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import type { NextReport, StatementLine } from '../list-statements.ts'
import { monthOf, periodInWords, statementKindNames, statementKinds } from '../statement.ts'
import { stateTone, statementWords } from './state-words.ts'

export interface ListPageProps {
  year: FiscalYear
  years: readonly FiscalYear[]
  statements: StatementLine[]
  programmes: readonly { id: string; name: string }[]
  next: readonly NextReport[]
  mayWrite: boolean
  typed: Typed
  problems: Problems
  formKey: () => string
}

const kindHints = {
  monthly: '先月の数字と取組。毎月のはじめに作ります',
  annual: '1年度のすべての指標と評価',
  grant: '国や県の様式の列で。列は年度ごとに変えられます',
  result: 'まちの公開ページに載せる、成果の指標と言葉',
}

/** 実績報告: what to report next, a new report, and those of the year. */
export function ListPage(props: ListPageProps) {
  const { year, years, problems, mayWrite } = props
  return (
    <>
      <PageHeading
        title="実績報告"
        lead="数字は記録から数えて下書きに入れます。言葉を添えて提出すると、数えた行ごとそのまま残ります。"
      />
      <ErrorSummary problems={problems} />
      <Tabs
        label="年度"
        tabs={years.map((y) => ({
          label: formatFiscalYear(y),
          href: `/town/statements?year=${y}`,
          current: y === year,
        }))}
      />
      {mayWrite && <NextReports {...props} />}
      <Section title={`${formatFiscalYear(year)}の報告`}>
        <Statements {...props} />
      </Section>
      {mayWrite && <NewReport {...props} />}
    </>
  )
}

export function NextReports({ next, formKey }: Pick<ListPageProps, 'next' | 'formKey'>) {
  if (next.length === 0) return null
  return (
    <Section title="次にすること">
      <Grid>
        {next.map((one) => (
          <Card key={one.programmeId} over={one.programme} title={`${nameOfMonth(one)}の月次報告`}>
            <p>先月が終わりました。数字を数えて、月次報告をつくります。</p>
            {one.draft ? (
              <p>
                <a href={`/town/statements/${one.draft}`}>
                  下書きを続ける<span class="unseen">（{one.programme}）</span>
                </a>
              </p>
            ) : (
              <Form action="/town/statements" formKey={formKey()} label={`${one.programme}の月次報告`}>
                <input type="hidden" name="programme" value={one.programmeId} />
                <input type="hidden" name="kind" value="monthly" />
                <input type="hidden" name="year" value={one.year} />
                <input type="hidden" name="month" value={one.month} />
                <Button size="small">{nameOfMonth(one)}の報告をつくる</Button>
              </Form>
            )}
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

const nameOfMonth = ({ year, month }: NextReport) => `${monthOf(year, month).month}月`

function Statements({ statements }: ListPageProps) {
  return (
    <Table
      caption="この年度の報告"
      captionHidden
      rows={statements}
      keyOf={({ id }) => id}
      empty={
        <EmptyState title="この年度の報告はまだありません">
          下の「報告をつくる」から、事業と種類を選んでください。数字は自動で入ります。
        </EmptyState>
      }
      columns={[
        {
          label: '報告',
          kind: 'name',
          cell: (s) => <a href={`/town/statements/${s.id}`}>{`${periodInWords(s)} ${statementKindNames[s.kind]}`}</a>,
        },
        { label: '事業', cell: (s) => s.programme },
        { label: '版', cell: (s) => `第${s.version}版` },
        { label: '状態', cell: (s) => <State statement={s} /> },
        { label: '提出', cell: (s) => (s.submitted_at ? formatInstant(s.submitted_at) : '—') },
      ]}
    />
  )
}

/** A draft that was put aside says why. */
function State({ statement }: { statement: StatementLine }) {
  const { state, discard_reason } = statement
  return (
    <>
      <StatusTag tone={stateTone[state]}>{statementWords(statement)}</StatusTag>
      {discard_reason && <> {discard_reason}</>}
    </>
  )
}

function NewReport({ year, programmes, typed, problems, formKey }: ListPageProps) {
  if (programmes.length === 0)
    return (
      <EmptyState title="報告する事業がまだありません" next={{ href: '/town/programmes', label: '事業を登録する' }}>
        事業を登録すると、その事業の求人や契約から数字が入ります。
      </EmptyState>
    )
  return (
    <Section title="報告をつくる" id="new">
      <Form action="/town/statements" formKey={formKey()} label="報告をつくる">
        <input type="hidden" name="year" value={year} />
        <NewReportFields programmes={programmes} typed={typed} problems={problems} />
        {problems.year && (
          <p class="problem" id="year">
            {problems.year}
          </p>
        )}
        <Button>報告をつくる</Button>
      </Form>
      <p>
        <a href={`/town/statement-forms/${year}`}>{formatFiscalYear(year)}の交付金の様式(列)を見る・変える</a>
      </p>
    </Section>
  )
}

function NewReportFields({ programmes, typed, problems }: Pick<ListPageProps, 'programmes' | 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      <SelectField
        {...one('programme')}
        value={one('programme').value ?? programmes[0]?.id}
        label="事業"
        need="required"
        choices={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Radios
        {...one('kind')}
        label="報告の種類"
        need="required"
        choices={statementKinds.map((kind) => ({
          value: kind,
          label: statementKindNames[kind],
          hint: kindHints[kind],
        }))}
      />
      <SelectField
        {...one('month')}
        label="月"
        hint="月次報告のときだけ選びます"
        empty="選択してください"
        choices={[4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => ({ value: `${month}`, label: `${month}月` }))}
      />
    </>
  )
}
