import { requiredGovernmentTerms } from '../../law/government-payment.ts'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { pendableItems } from '../terms.ts'
import type { TermFieldsProps } from './fee-fields.tsx'

/** 未定事項: what may be left open for a good reason, and until when. */
export function PendingFields({ typed, problems }: TermFieldsProps) {
  const filled = [1, 2].some((row) => Boolean(typed[`pendingItem${row}`]) || problems[`pendingReason${row}`])
  return (
    <Disclosure summary="まだ決められない事項がある" open={filled}>
      <p>
        正当な理由があるときだけ、理由と定める予定の日を書いて未定にできます。決まったら、契約の変更として直ちに明示します。
      </p>
      {[1, 2].map((row) => (
        <PendingRow key={row} row={row} typed={typed} problems={problems} />
      ))}
    </Disclosure>
  )
}

function PendingRow({ row, typed, problems }: TermFieldsProps & { row: number }) {
  const { one, date } = answers(typed, problems)
  const choices = Object.entries(pendableItems).map(([value, label]) => ({ value, label }))
  return (
    <>
      <SelectField {...one(`pendingItem${row}`)} label={`未定の事項(${row})`} empty="なし" choices={choices} />
      <TextArea {...one(`pendingReason${row}`)} label={`未定の理由(${row})`} rows={2} maxLength={300} />
      <DateField {...date(`pendingDay${row}`)} label={`定める予定の日(${row})`} />
    </>
  )
}

/** 支払遅延防止法4条の4事項, which a municipality must write into its contract. */
export function GovernmentFields({ typed, problems }: TermFieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <h2>自治体の契約に書く4つの事項</h2>
      <p>政府契約の支払遅延防止等に関する法律4条(14条で自治体に準用)により、4つとも必要です。</p>
      {requiredGovernmentTerms.map(({ id, label }) => (
        <TextArea key={id} {...one(`government-${id}`)} label={label} need="required" rows={3} maxLength={500} />
      ))}
    </>
  )
}

/** What the two agree on beyond the notice, and whether the client holds the contract for its own approval. */
export function OtherFields({ typed, problems, amending }: TermFieldsProps & { amending: boolean }) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      <h2>その他</h2>
      <TextArea {...one('confidentiality')} label="秘密の保持" need="optional" rows={3} maxLength={2000} />
      <TextArea {...one('renewal')} label="更新・解除に関する事項" need="optional" rows={3} maxLength={2000} />
      {!amending && (
        <Checkbox
          {...ticked('needsApproval')}
          label="副業人材に示す前に、決裁を通す"
          hint="別の管理者が決裁するまで、契約の内容は副業人材に届きません。外せるのは管理者だけです。"
        />
      )}
    </>
  )
}
