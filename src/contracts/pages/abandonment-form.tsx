import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import type { Problems } from '../../ui/problems.ts'
import { abandonmentReasons, type Side } from '../contract.ts'

interface AbandonmentFormProps {
  base: string
  side: Side
  formKey: string
  typed: Typed
  problems: Problems
}

/** 取りやめ, with what becomes of the application said before it is done. */
export function AbandonmentForm({ base, side, formKey, typed, problems }: AbandonmentFormProps) {
  const { one } = answers(typed, problems)
  const what = side === 'talent' ? '応募は「辞退」になり、' : '応募は「見送り」になり、'
  const choices = Object.entries(abandonmentReasons).filter(([value]) => value !== 'withdrawn')
  return (
    <Disclosure summary="契約を取りやめる" open={Boolean(problems.reason ?? problems.message)}>
      <p>契約が始まる前に取りやめます。{what}募集の席が1つ空きます。元には戻せません。</p>
      <Form action={`${base}/abandonments`} formKey={formKey} label="契約の取りやめ">
        <Radios
          {...one('reason')}
          label="取りやめの理由"
          need="required"
          choices={choices.map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          {...one('message')}
          label="相手方へのメッセージ"
          hint="10文字以上。相手方がそのまま読みます。"
          need="required"
          rows={4}
          maxLength={2000}
        />
        <Button kind="danger">契約を取りやめる</Button>
      </Form>
    </Disclosure>
  )
}
