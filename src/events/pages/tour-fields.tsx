import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { FormProps } from './event-form.tsx'

const tourFields = ['theme', 'meetingPoint', 'itinerary', 'ownCosts', 'paidCosts', 'insurance', 'selected']

/** What only a 現地ツアー has: where to meet, what happens when, who pays what. */
export function TourFields({ typed, problems, fixed }: FormProps & { fixed: boolean }) {
  const { one, ticked } = answers(typed, problems)
  const open = typed.kind === 'tour' || tourFields.some((name) => name in problems)
  return (
    <Disclosure summary="現地ツアーの項目" open={open}>
      <TextField {...one('theme')} label="テーマ" need="optional" maxLength={200} />
      <TextField {...one('meetingPoint')} label="集合場所" need="later" maxLength={200} />
      <TextArea
        {...one('itinerary')}
        label="行程"
        need="later"
        rows={8}
        maxLength={4000}
        hint="1行に1つずつ、「1日目 9:30 湯けむり駅に集合」の形で書いてください。"
      />
      <TextField
        {...one('ownCosts')}
        label="参加者の自己負担"
        need="later"
        maxLength={300}
        hint="例 現地までの交通費と宿泊費(約25,000円)"
      />
      <TextField {...one('paidCosts')} label="主催者の負担" need="optional" maxLength={300} />
      <TextField
        {...one('insurance')}
        label="保険"
        need="later"
        maxLength={300}
        hint="例 主催者が国内旅行傷害保険に加入します"
      />
      {!fixed && (
        <Checkbox {...ticked('selected')} label="主催者が参加者を選ぶ" hint="選ばない場合は、申込の順に確定します。" />
      )}
    </Disclosure>
  )
}
