import { paymentTemplates } from '../../law/payment-templates.ts'
import { feeKindNames, travelPayerNames } from '../../postings/words.ts'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { FeeKind } from '../terms.ts'

export interface TermFieldsProps {
  typed: Typed
  problems: Problems
}

/** 何を、いつ、どこで: items 3 to 6 of the notice. */
export function WorkFields({ typed, problems }: TermFieldsProps) {
  const { one, date } = answers(typed, problems)
  return (
    <>
      <h2>業務</h2>
      <TextArea
        {...one('work')}
        label="業務の内容"
        hint="回数や成果物が分かるように書いてください。"
        need="required"
        maxLength={4000}
      />
      <TextArea {...one('deliverables')} label="成果物" need="optional" rows={3} maxLength={1000} />
      <NumberField {...one('hoursPerMonth')} label="月の稼働の目安" unit="時間" need="required" />
      <RightsFields typed={typed} problems={problems} />
      <DateField {...date('startsOn')} label="開始日" need="required" />
      <DateField {...date('endsOn')} label="終了日" need="required" />
      <TextField
        {...one('place')}
        label="業務を行う場所"
        hint="オンラインの場合は「オンライン(Web会議)」のように入力してください。"
        need="required"
      />
      <InspectionFields typed={typed} problems={problems} />
    </>
  )
}

function RightsFields({ typed, problems }: TermFieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Radios
        {...one('rights')}
        label="知的財産権"
        need="required"
        choices={[
          { value: 'kept', label: '譲渡しない', hint: '成果は、発注者が事業のために使えます。' },
          { value: 'transferred', label: '譲渡または許諾する', hint: '範囲を下に書いてください。' },
        ]}
      />
      <TextArea {...one('rightsScope')} label="譲渡または許諾する範囲" rows={3} maxLength={1000} />
    </>
  )
}

function InspectionFields({ typed, problems }: TermFieldsProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Radios
        {...one('inspection')}
        label="検査"
        need="required"
        choices={[
          { value: 'none', label: '検査をしない' },
          {
            value: 'takes',
            label: '検査をする',
            hint: '締日からの日数を下に書いてください。検査は支払を遅らせません。',
          },
        ]}
      />
      <NumberField
        {...one('inspectionDays')}
        label="検査を完了する日数"
        hint="締日を1日目と数えます。自治体は10日以内です。"
        unit="日"
      />
    </>
  )
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
