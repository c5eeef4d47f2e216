import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { PartyView } from '../read-parties.ts'
import { choiceOutcomes, choiceReasons } from '../registration.ts'

interface PartyFormProps {
  party: PartyView
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** 選考: the outcome, the reason that stays inside, and the sentence that goes out. */
export function Choosing({ party: { row }, typed, problems, formKey }: PartyFormProps) {
  const { one } = answers(typed, problems)
  // Whoever is on the list already is not put there again.
  const outcomes = choicesOf(choiceOutcomes).filter(({ value }) => value !== 'waitlist' || row.state === 'applied')
  return (
    <Section title="参加者を選ぶ" id="choice">
      <Form action={`/town/registrations/${row.id}/choices`} formKey={formKey()} label="参加者を選ぶ">
        <Radios {...one('outcome')} label="結果" need="required" choices={outcomes} />
        <SelectField
          {...one('reason')}
          label="理由の区分"
          need="required"
          empty="選択してください"
          choices={choicesOf(choiceReasons)}
          hint="内部の記録です。ご本人には伝わりません。"
        />
        <TextArea {...one('memo')} label="内部のメモ" need="optional" rows={3} maxLength={1000} />
        <TextArea
          {...one('message')}
          label="ご本人に伝える文"
          need="optional"
          rows={3}
          maxLength={500}
          hint="見送るときは必ず書いてください。メールで届きます。"
        />
        <Button>結果を決めて知らせる</Button>
      </Form>
    </Section>
  )
}

/** Takes somebody off the list, with the reason that they are told. */
export function Removing({ party: { row }, typed, problems, formKey }: PartyFormProps) {
  return (
    <Disclosure summary="申込を取り消す" open={problems['message-removal'] !== undefined}>
      <Form action={`/town/registrations/${row.id}/removals`} formKey={formKey()} label="申込を取り消す">
        <TextArea
          {...answers(typed, problems).oneAt('message', 'removal')}
          label="取消の理由"
          need="required"
          rows={3}
          maxLength={500}
          hint="ご本人にメールで届きます。席は待っている方にゆずられます。"
        />
        <Button kind="danger">申込を取り消す</Button>
      </Form>
    </Disclosure>
  )
}
