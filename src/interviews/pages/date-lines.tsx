import { choicesOf } from '../../postings/words.ts'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import { lengths, startTimes } from '../forms.ts'
import { slotNumbers } from '../slots.ts'

interface DateLinesProps {
  typed: Typed
  problems: Problems
  /** The client may say that another person leads the talk. */
  beside: boolean
}

const times = startTimes.map((time) => ({ value: time, label: time.replace(/^0/, '') }))

/** Up to five dates with their times; the first is asked for, the others stand ready. */
export function DateLines({ typed, problems, beside }: DateLinesProps) {
  const { one, date, ticked } = answers(typed, problems)
  return (
    <>
      <SelectField {...one('minutes')} label="面談の長さ" need="required" choices={choicesOf(lengths)} />
      <p>候補日は5つまで送れます。年の入力は要りません。時刻はすべて日本時間です。</p>
      {slotNumbers.map((n) => (
        <div class="row" key={n}>
          <DateField {...date(`slot${n}`)} label={`候補日${n}`} need={n === 1 ? 'required' : 'optional'} yearless />
          <SelectField
            {...one(`time${n}`)}
            need={n === 1 ? 'required' : 'optional'}
            label={`候補日${n}の開始の時刻`}
            empty="選択してください"
            choices={times}
          />
        </div>
      ))}
      {beside && (
        <Checkbox
          {...ticked('beside')}
          label="別の担当者が出る"
          hint="同じ時間に、ほかの求人の面談が決まっていても送れます。"
        />
      )}
    </>
  )
}
