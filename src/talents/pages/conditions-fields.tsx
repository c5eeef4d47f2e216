import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'

const ways = [
  { value: 'remote', label: 'オンラインのみ' },
  { value: 'mostly', label: 'オンライン中心(訪問は相談して決める)' },
  { value: 'visit', label: '現地を訪ねることもできる' },
]

export function ConditionsFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { one, date } = answers(typed, problems)
  return (
    <>
      <NumberField
        {...one('hoursPerMonth')}
        label="1か月に稼働できる時間"
        hint="例) 週に4〜5時間なら、月20時間ほどです。"
        unit="時間"
        need="optional"
      />
      <NumberField
        {...one('wishedFeeYen')}
        label="希望の謝礼(月額)"
        hint="多くの求人は月3万円から8万円です。金額を問わないときは0と入力してください。"
        unit="円"
        need="optional"
      />
      <DateField
        {...date('availableFrom')}
        label="始められる日"
        hint="すぐに始められるときは、空のままにしてください。例) 2026年4月1日"
        need="optional"
      />
      <Radios {...one('way')} label="働き方" choices={ways} need="required" />
      <TextField
        {...one('contactableTimes')}
        label="連絡がつく時間"
        hint="例) 平日は20時以降、土日は終日"
        need="optional"
      />
    </>
  )
}
