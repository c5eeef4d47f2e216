import { formatDay } from '../../../law/japanese-date.ts'
import { formatYen } from '../../../law/money.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { Table } from '../../../ui/table.tsx'
import type { SubsidyAnswer } from '../../../law/subsidy.ts'
import type { SubsidyRule } from '../../../law/subsidies.ts'
import type { ContractSubsidy } from '../subsidy-of-contract.ts'

interface Props {
  subsidy: ContractSubsidy
  base: string
  formKey: string
  typed: Typed
  problems: Problems
  writes: boolean
}

/** 補助: by when to apply, what it comes to and why, and the papers. */
export function SubsidyPage(props: Props) {
  const { subsidy, base, problems } = props
  const { rule, answer, waiting } = subsidy
  if (!rule || !answer)
    return (
      <>
        <PageHeading title="交通費・宿泊費の補助" over={subsidy.terms.title} />
        <EmptyState title="この県の補助は登録されていません">
          県の補助は企業が対象です。あるかどうかは、県のプロフェッショナル人材戦略拠点に確かめてください。
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading title="交通費・宿泊費の補助" over={subsidy.terms.title} />
      <ErrorSummary problems={problems} />
      <OpenPoints open={subsidy.open} />
      <Application {...props} />
      <Reckoning answer={answer} open={subsidy.open} />
      {waiting > 0 && (
        <p>
          確認を待つ旅費の記録が{waiting}件あります。
          <a href={`${base}/workdays`}>活動記録を確認する</a>と、計算に入ります。
        </p>
      )}
      <Papers base={base} />
      <Rule rule={rule} />
    </>
  )
}

/** 要確認: what the source leaves open stands above the amount, so that nobody takes it for settled. */
function OpenPoints({ open }: Pick<ContractSubsidy, 'open'>) {
  if (open.length === 0) return null
  return (
    <Banner tone="warning" title={`要確認: 申請の前に確かめることが${open.length}つあります`}>
      <ul>
        {open.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>下の額は、確かめるまで見込みです。県の窓口か、県の要綱で確かめてください。</p>
    </Banner>
  )
}

function Application({ subsidy, base, formKey, typed, problems, writes }: Props) {
  const { appliedOn, deadline } = subsidy
  const { date, ticked } = answers(typed, problems)
  if (appliedOn) return <p>{formatDay(Temporal.PlainDate.from(appliedOn))}に交付申請をしました。</p>
  return (
    <>
      <Banner
        tone={subsidy.holds ? 'info' : 'warning'}
        title={subsidy.holds ? '申請の期限' : 'この年度の要綱がまだ登録されていません'}
      >
        <p>{deadline}</p>
        {!subsidy.holds && (
          <p>
            町の担当者か運営事業者が今年度の要綱を登録すると、額と期限がここに出ます。旅費と領収書の記録は、いまのうちに進められます。
          </p>
        )}
      </Banner>
      {writes && (
        <Form action={`${base}/subsidy/applications`} formKey={formKey} label="交付申請の記録">
          <DateField {...date('appliedOn')} label="申請した日" need="required" />
          {subsidy.open.length > 0 && (
            <Checkbox {...ticked('checked')} need="required" label="要確認の項目を、県の窓口か要綱で確かめました" />
          )}
          <Button kind="secondary">申請した日を記録する</Button>
        </Form>
      )}
    </>
  )
}

function Reckoning({ answer, open }: { answer: SubsidyAnswer; open: readonly string[] }) {
  const sum = open.length > 0 ? '補助の額(要確認)' : '補助の額'
  const yen = (amount: number | null): string => (amount === null ? '計算できません' : formatYen(amount))
  return (
    <Section title="確認済みの記録から計算した額">
      <Table
        caption="計算の内訳"
        captionHidden
        rows={answer.lines.map((line, place) => ({ ...line, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { label: '内容', kind: 'name', cell: ({ words }) => words },
          { label: '金額', kind: 'number', cell: (line) => (line.yen === null ? '―' : formatYen(line.yen)) },
        ]}
        totals={[answer.eligible || answer.yen === null ? sum : '対象外', yen(answer.yen)]}
      />
      <p>{answer.source}</p>
    </Section>
  )
}

function Papers({ base }: { base: string }) {
  return (
    <Section title="書類">
      <ul>
        <li>
          <a href={`${base}/subsidy/application.pdf`}>交付申請書の下書き(PDF)</a>
        </li>
        <li>
          <a href={`${base}/subsidy/report.pdf`}>実績報告書の下書き(PDF)</a>
        </li>
        <li>
          <a href={`${base}/subsidy/report.xlsx`}>実績報告の表(Excel)</a>
        </li>
      </ul>
    </Section>
  )
}

function Rule({ rule }: { rule: SubsidyRule }) {
  return (
    <Section title="制度の要件">
      <ul>
        {rule.conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </Section>
  )
}
