import { formatFiscalYear } from '../../../law/fiscal-year.ts'
import { formatMonth } from '../../../law/japanese-date.ts'
import { formatYen } from '../../../law/money.ts'
import { type HelperMonth, hoursInWords, metropolitanAreas, sideJobHelper } from '../../../law/side-job-helper.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { Table } from '../../../ui/table.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { Helper } from '../side-job.ts'
import type { WorkdaysPageProps } from './workdays-page.tsx'

/** 地域活性化起業人(副業型): the months with what is missing; before, the button that says that the contract is one. */
export function HelperSection(props: WorkdaysPageProps) {
  const { view, side, base, formKey, writes } = props
  const { helper, terms } = view
  if (helper) return <Months {...props} helper={helper} />
  if (side !== 'client' || terms.client.kind !== 'municipality' || !writes) return null
  return (
    <Disclosure summary="地域活性化起業人(副業型)として記録する">
      <p>
        総務省の制度の要件(月{sideJobHelper.daysPerMonth}日以上、{sideJobHelper.hoursPerMonth}時間以上、現地
        {sideJobHelper.onSiteDaysPerMonth}日以上)を、確認済みの活動記録から毎月確かめます。
      </p>
      <Form action={`${base}/helper-tags`} formKey={formKey} label="地域活性化起業人(副業型)">
        <Button kind="secondary">この契約を副業型とする</Button>
      </Form>
    </Disclosure>
  )
}

function Months({ helper, ...props }: WorkdaysPageProps & { helper: Helper }) {
  return (
    <Section title="地域活性化起業人(副業型)の月ごとの確認">
      <p>
        要件は月{sideJobHelper.daysPerMonth}日以上、{sideJobHelper.hoursPerMonth}時間以上、現地
        {sideJobHelper.onSiteDaysPerMonth}日以上です。発注者が確認した記録だけを数えます(出典 {sideJobHelper.source})。
      </p>
      <Table
        caption="月ごとの活動と要件"
        captionHidden
        rows={helper.months}
        keyOf={({ month }) => month.toString()}
        columns={[
          { label: '月', kind: 'name', cell: ({ month }: HelperMonth) => formatMonth(month) },
          { label: '日数', kind: 'number', cell: ({ days }) => `${days}日` },
          { label: '時間', kind: 'number', cell: ({ minutes }) => hoursInWords(minutes) },
          { label: '現地', kind: 'number', cell: ({ onSite }) => `${onSite}日` },
          {
            label: '判定',
            cell: ({ met }) => <StatusTag tone={met ? 'good' : 'care'}>{met ? '満たす' : '満たさない'}</StatusTag>,
          },
          { label: '足りないもの', cell: ({ missing }) => missing.join('、') || 'ありません' },
        ]}
      />
      <p>
        {formatFiscalYear(helper.year)}の報償費は{formatYen(helper.feeYen)}、旅費は{formatYen(helper.travelYen)}
        です。どちらも年度{formatYen(sideJobHelper.feeYenPerYear)}までです。
      </p>
      {helper.over.length > 0 && (
        <Banner tone="warning" title="年度の上限を超えています">
          <p>{helper.over.join('。')}。</p>
        </Banner>
      )}
      <Employer {...props} helper={helper} />
    </Section>
  )
}

const areas = Object.entries(metropolitanAreas).map(([value, label]) => ({ value, label }))

function Employer({ helper, side, base, formKey, typed, problems }: WorkdaysPageProps & { helper: Helper }) {
  const { one } = answers(typed, problems)
  const { declared } = helper
  return (
    <>
      <p>
        {declared
          ? `勤務先の申告: ${declared.employer}(${metropolitanAreas[declared.area]})`
          : '勤務先の申告はまだありません。三大都市圏の企業に勤める方が対象で、フリーランスの方は対象になりません。'}
      </p>
      {side === 'talent' && (
        <Form action={`${base}/employer`} formKey={formKey} label="勤務先の申告">
          <TextField {...one('employer')} label="勤務先の会社名" need="required" maxLength={100} />
          <SelectField
            {...one('area')}
            label="勤務先の所在地"
            need="required"
            choices={areas}
            empty="選択してください"
          />
          <Button kind="secondary">勤務先を申告する</Button>
        </Form>
      )}
    </>
  )
}
