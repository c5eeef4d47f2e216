import { choicesOf } from '../../../postings/words.ts'
import { Button } from '../../../ui/button.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { debriefingKinds, debriefingWays } from '../debriefing.ts'
import type { DebriefingsPageProps } from './debriefings-page.tsx'

/** One 報告会, in the order of the minutes that an office writes. */
export function NewDebriefing({ base, formKey, about, ...given }: DebriefingsPageProps) {
  const { one, date } = about ? answers({}, {}) : answers(given.typed, given.problems)
  return (
    <Form action={`${base}/debriefings`} formKey={formKey} label="報告会の記録">
      <Radios {...one('kind')} label="報告会の種類" need="required" inline choices={choicesOf(debriefingKinds)} />
      <DateField {...date('heldOn')} label="開催した日" need="required" />
      <Radios {...one('way')} label="開き方" need="required" inline choices={choicesOf(debriefingWays)} />
      <TextField
        {...one('place')}
        label="場所"
        maxLength={200}
        hint="会場があるときに書いてください。例: 役場2階 第1会議室"
      />
      <TextArea
        {...one('present')}
        label="出席者"
        need="required"
        rows={2}
        maxLength={1000}
        hint="例: 町長、総務課3名、副業人材"
      />
      <TextArea {...one('reported')} label="報告の内容" need="required" rows={5} maxLength={4000} />
      <TextArea {...one('decisions')} label="決まったこと" need="optional" rows={3} maxLength={2000} />
      <TextArea {...one('questions')} label="質問と答え" need="optional" rows={3} maxLength={2000} />
      <Button>報告会を記録する</Button>
    </Form>
  )
}
