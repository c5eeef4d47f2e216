import { paymentTemplates } from '../../law/payment-templates.ts'
import { feeKindNames, travelPayerNames } from '../../postings/words.ts'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { FeeKind } from '../terms.ts'

export interface TermFieldsProps {
  typed: Typed
  problems: Problems
}

/** いくら: item 7. */
export function FeeFields({ typed, problems, kind }: TermFieldsProps & { kind: FeeKind }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <h2>報酬</h2>
      <NumberField
        {...one('feeYen')}
        label={`報酬の額(${feeKindNames[kind]})`}
        hint="合意した額より減らすことはできません(フリーランス法5条)。"
        unit="円"
        need="required"
      />
      <Radios
        {...one('tax')}
        label="消費税"
        need="required"
        inline
        choices={[
          { value: '税抜', label: '税抜' },
          { value: '税込', label: '税込' },
        ]}
      />
      <Radios
        {...one('travelPaidBy')}
        label="交通費の負担"
        need="required"
        choices={Object.entries(travelPayerNames).map(([value, label]) => ({ value, label }))}
      />
      <TextArea {...one('expenses')} label="経費の扱い" need="required" rows={3} maxLength={300} />
    </>
  )
}

/** いつ払うか: item 8. Only what keeps the sixty days in every month can be chosen. */
export function PaymentFields({ typed, problems, kind }: TermFieldsProps & { kind: FeeKind }) {
  const { one, date, ticked } = answers(typed, problems)
  if (kind === 'unpaid') return null
  if (kind === 'lump')
    return (
      <DateField
        {...date('paidOn')}
        label="支払期日"
        hint="終了日を1日目として60日以内の、特定の日を入力してください。"
        need="required"
      />
    )
  return (
    <>
      <Radios
        {...one('paymentTemplate')}
        label="支払の時期"
        need="required"
        choices={paymentTemplates.map(({ id, label }) => ({ value: id, label }))}
      />
      <Checkbox
        {...ticked('closingAgreed')}
        label="月単位の締切で支払うことを、双方であらかじめ合意しています"
        hint="同じ種類の業務が続くときに限り、月末を締日にできます。"
        need="required"
      />
    </>
  )
}
