import { formatDay } from '../../law/japanese-date.ts'
import { formatYen } from '../../law/money.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { Label } from '../../ui/tag.tsx'
import { tooMuchFunding } from '../grants.ts'
import { budgetItemNames, budgetPhaseNames, imbalances, totalsOf } from '../programme-year.ts'
import type { MoneyLine } from '../year-view.ts'
import { AddLine } from './add-money-line.tsx'
import type { YearPageProps } from './year-page.tsx'

/** 予算と実績: sums by item, the lines behind them, and a form for one more. */
export function MoneySection(props: YearPageProps) {
  const { money, plan, mayPlan } = props
  const totals = totalsOf(money.filter(({ voided }) => !voided))
  const national = totals.items.find(({ item }) => item === 'national')
  const cares = [
    ...imbalances(totals),
    ...[tooMuchFunding(plan.grant_code, national?.planned ?? 0, totals.expenses.planned)].filter(
      (care) => care !== undefined,
    ),
  ]
  return (
    <Section title="予算と実績">
      {cares.length > 0 && (
        <Banner tone="warning" title="確かめてください">
          {cares.map((care) => (
            <p key={care}>{care}</p>
          ))}
        </Banner>
      )}
      {money.length > 0 && <Totals totals={totals} />}
      {money.length === 0 && (
        <EmptyState title="予算と実績の行がまだありません">
          予算の行を入れると、支払のたびに執行の割合がわかります。
        </EmptyState>
      )}
      {money.length > 0 && <Lines {...props} />}
      {mayPlan && <AddLine {...props} />}
    </Section>
  )
}

function Totals({ totals }: { totals: ReturnType<typeof totalsOf> }) {
  const rows = [
    ...totals.items
      .filter(({ planned, actual }) => planned + actual > 0)
      .map((row) => ({ ...row, name: budgetItemNames[row.item] })),
    { name: '経費の合計', ...totals.expenses },
    { name: '財源の合計', ...totals.funds },
  ]
  return (
    <Table
      caption="費目・財源ごとの合計"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { label: '費目・財源', kind: 'name', cell: ({ name }) => name },
        { label: '予算', kind: 'number', cell: ({ planned }) => formatYen(planned) },
        { label: '実績', kind: 'number', cell: ({ actual }) => formatYen(actual) },
        { label: '予算に対する割合', kind: 'number', cell: ({ planned, actual }) => shareInWords(planned, actual) },
      ]}
    />
  )
}

const shareInWords = (planned: number, actual: number) =>
  planned > 0 ? `${((actual / planned) * 100).toFixed(1)}%` : '予算なし'

function Lines({ money, mayPlan, formKey }: YearPageProps) {
  return (
    <Disclosure summary={`${money.length}行の内訳と根拠`}>
      <Table
        caption="予算と実績の行"
        captionHidden
        rows={money}
        keyOf={({ id }) => id}
        columns={[
          { label: '根拠', kind: 'name', cell: ({ note }) => note },
          { label: '区分', cell: (line) => `${budgetPhaseNames[line.phase]} ${budgetItemNames[line.item]}` },
          { label: '日付', cell: ({ onDay }) => formatDay(Temporal.PlainDate.from(onDay)) },
          { label: '金額', kind: 'number', cell: ({ yen }) => formatYen(yen) },
          { label: '取消', cell: (line) => <Void line={line} mayPlan={mayPlan} formKey={formKey} /> },
        ]}
      />
    </Disclosure>
  )
}

function Void({ line, mayPlan, formKey }: Pick<YearPageProps, 'mayPlan' | 'formKey'> & { line: MoneyLine }) {
  if (line.voided) return <Label>取消済み</Label>
  if (!mayPlan) return null
  return (
    <Form action={`/town/budget-lines/${line.id}/withdrawals`} formKey={formKey()} label={`「${line.note}」の取消`}>
      <Button kind="text" size="small">
        取り消す<span class="unseen">（{line.note}）</span>
      </Button>
    </Form>
  )
}
