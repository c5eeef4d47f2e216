import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { FileField } from '../../../ui/fields/file-field.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { means } from '../workday.ts'

interface Props {
  typed: Typed
  problems: Problems
  accept: string
  /** What stands beside the receipt: a corrected record keeps the one it has. */
  receiptHint: string
}

const ways = Object.entries(means).map(([value, label]) => ({ value, label }))
const quarters = ['0', '15', '30', '45'].map((value) => ({ value, label: `${value}分` }))

/** One day: the work, the way there and back, the night, the receipt. */
export function WorkdayFields({ typed, problems, accept, receiptHint }: Props) {
  const { one, date, ticked } = answers(typed, problems)
  return (
    <>
      <DateField {...date('day')} label="活動した日" need="required" />
      <NumberField {...one('hours')} label="稼働時間" need="optional" unit="時間" />
      <SelectField {...one('quarter')} label="稼働時間の分" need="optional" choices={quarters} />
      <Checkbox {...ticked('onSite')} label="現地で活動した" need="optional" />
      <TextField {...one('origin')} label="出発地" need="optional" hint="例: 東京" />
      <TextField {...one('destination')} label="到着地" need="optional" hint="例: 湯けむり町" />
      <SelectField {...one('means')} label="交通手段" need="optional" choices={ways} empty="なし" />
      <NumberField {...one('travelYen')} label="往復の交通費" need="optional" unit="円" />
      <NumberField {...one('nights')} label="泊数" need="optional" unit="泊" />
      <NumberField {...one('lodgingYen')} label="宿泊費" need="optional" unit="円" />
      <NumberField {...one('mealsYen')} label="宿泊費のうち食事代" need="optional" unit="円" />
      <FileField
        name="receipt"
        problem={problems.receipt}
        label="領収書"
        need="optional"
        hint={receiptHint}
        accept={accept}
      />
    </>
  )
}
