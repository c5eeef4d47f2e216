import { type FiscalYear, fiscalYear, formatFiscalYear, inReiwa } from '../../../../law/fiscal-year.ts'
import { formatDay } from '../../../../law/japanese-date.ts'
import type { SubsidyRule } from '../../../../law/subsidies.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../../../ui/heading.tsx'
import { Table } from '../../../../ui/table.tsx'
import { RuleFields, type RuleFormProps } from './rule-form-page.tsx'

export interface RuleDeskProps extends RuleFormProps {
  prefecture: string
  /** For one's own town only; the operator enters for every town of the prefecture. */
  ownTown: boolean
  rules: readonly SubsidyRule[]
  writes: boolean
}

/** 補助の要綱 of one prefecture: which years are known, and the form that carries the newest on. */
export function RuleDeskPage(props: RuleDeskProps) {
  const { prefecture, ownTown, rules, year, writes, problems } = props
  const holds = rules.some((rule) => rule.year === year)
  return (
    <>
      <PageHeading
        title={`${prefecture}の補助の要綱`}
        lead="県の交通費・宿泊費の補助を、年度ごとの要綱で計算します。別の年度の要綱では計算しません。"
      />
      <ErrorSummary problems={problems} />
      <Standing holds={holds} year={year} rules={rules} ownTown={ownTown} />
      <Known rules={rules} />
      {writes && (
        <Section title={holds ? '要綱を登録し直す' : `${formatFiscalYear(year)}の要綱を登録する`} id="enter">
          <p>いちばん新しい要綱を写してあります。変わったところを直し、出典と確認した日を入力してください。</p>
          <RuleFields {...props} />
        </Section>
      )}
    </>
  )
}

function Standing({
  holds,
  year,
  rules,
  ownTown,
}: Pick<RuleDeskProps, 'rules' | 'ownTown'> & { holds: boolean; year: FiscalYear }) {
  const now = formatFiscalYear(year)
  const whose = ownTown ? 'この町の企業' : 'この県の町の企業'
  if (holds)
    return (
      <Banner tone="success" title={`${now}の要綱で計算しています`}>
        <p>{whose}の契約に、補助の額と申請の期限を示しています。</p>
      </Banner>
    )
  return (
    <Banner tone="info" title={`${now}の要綱は、まだ登録されていません`}>
      <p>
        {rules.length > 0 && `分かっているのは${yearsOf(rules)}の要綱です。`}
        {whose}には、額と期限の代わりに、県の窓口に確かめるよう示しています。県の要綱が出たら、下で登録してください。
      </p>
    </Banner>
  )
}

const yearsOf = (rules: readonly SubsidyRule[]): string =>
  [...new Set(rules.map(({ year }) => year))]
    .toSorted((a, b) => b - a)
    .map((year) => inReiwa(fiscalYear(year)))
    .join('・')

function Known({ rules }: Pick<RuleDeskProps, 'rules'>) {
  return (
    <Section title="登録されている要綱">
      <Table
        caption="登録されている要綱"
        captionHidden
        rows={rules.map((rule, place) => ({ rule, place }))}
        keyOf={({ place }) => String(place)}
        empty={
          <EmptyState title="この県の要綱はまだありません">県の要綱が出ていれば、下で登録してください。</EmptyState>
        }
        columns={[
          { label: '年度', kind: 'name', cell: ({ rule }) => inReiwa(fiscalYear(rule.year)) },
          { label: '制度', cell: ({ rule }) => rule.name },
          { label: '出典', cell: ({ rule }) => <Source source={rule.source} /> },
          { label: '確認した日', cell: ({ rule }) => formatDay(Temporal.PlainDate.from(rule.retrieved)) },
          { label: '資料でわからないこと', cell: ({ rule }) => rule.unknown.join('、') || 'ありません' },
        ]}
      />
    </Section>
  )
}

function Source({ source }: { source: string }) {
  return source.startsWith('https://') ? <a href={source}>{source}</a> : <>{source}</>
}
