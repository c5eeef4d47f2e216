import { choicesOf } from '../../../postings/words.ts'
import { Button } from '../../../ui/button.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { outcomeKinds } from '../../outcomes/outcome.ts'
import type { RetrospectivePageProps } from './retrospective-page.tsx'

/** One outcome: what, since when, and where one can see it. */
export function NewOutcome({ places, formKey, refused, typed, problems }: RetrospectivePageProps) {
  const { one, date } = refused === 'outcome' ? answers(typed, problems) : answers({}, {})
  return (
    <Form action={`${places.base}/outcomes`} formKey={formKey} label="成果の記録">
      <p class="note">
        副業人材と伴走担当が読みます。事業を行う自治体は、名前・種類・確かめられるところを、成果件数の根拠として読みます。
      </p>
      <Radios {...one('kind')} label="成果の種類" need="required" choices={choicesOf(outcomeKinds)} />
      <TextField {...one('title')} label="成果の名前" need="required" maxLength={100} hint="例 朝採れ梨のジャム" />
      <DateField {...date('cameOn')} label="形になった日" need="required" hint="売り始めた日、公開した日など" />
      <TextArea
        {...one('evidence')}
        label="どこで確かめられるか"
        need="required"
        rows={2}
        maxLength={500}
        hint="例 道の駅の売場に並んでいる。12月の売上は38個"
      />
      <TextField {...one('link')} label="リンク" need="optional" maxLength={500} hint="例 https://example.jp/jam" />
      <Button>成果を記録する</Button>
    </Form>
  )
}
