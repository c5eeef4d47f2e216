import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { TermFieldsProps } from './fee-fields.tsx'

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
