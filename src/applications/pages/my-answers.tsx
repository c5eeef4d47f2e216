import type { Provision } from '../../talents/consent.ts'
import { ProvisionNotice, type ProvisionNoticeProps } from '../../talents/provision-notice.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { choicesOf } from '../../postings/words.ts'
import type { ApplicationMove } from '../application.ts'
import { ownWithdrawalReasons } from '../forms.ts'
import type { Onward } from '../onward.ts'
import type { ReadApplication } from '../read-application.ts'
import type { OnwardSectionProps } from './onward-section.tsx'

export interface MyApplicationPageProps {
  application: ReadApplication
  /** Moves that this talent may make now. */
  moves: readonly ApplicationMove[]
  /** Nothing is withheld from a corporation's fee. */
  corporation: boolean
  /** What is offered after a decline; null otherwise. */
  onward: Onward | null
  suiting: OnwardSectionProps['suiting']
  /** What agreeing gives to the client besides; null for whoever is named already. */
  provision: (Provision & Pick<ProvisionNoticeProps, 'values'>) | null
  typed: Typed
  problems: Problems
  formKey: string
  now: Date
}

export function Acceptance({ application, provision, typed, problems, formKey }: MyApplicationPageProps) {
  const { ticked } = answers(typed, problems)
  return (
    <Form action={`/my/applications/${application.row.id}/acceptances`} formKey={formKey} label="条件に合意する">
      {provision && (
        <>
          <ProvisionNotice {...provision} />
          <Checkbox {...ticked('consent')} label="上の内容の提供に同意します" need="required" />
        </>
      )}
      <p>合意すると契約書の案が作られます。契約は、双方が契約書に同意したときに成立します。</p>
      <Actions>
        <Button size="large">この条件で合意する</Button>
      </Actions>
    </Form>
  )
}

export function Withdrawal({ application, typed, problems, formKey }: MyApplicationPageProps) {
  const { one } = answers(typed, problems)
  const open = problems.reason !== undefined || problems.note !== undefined
  return (
    <Section title="辞退する" id="withdraw">
      <Disclosure summary="この応募を辞退する" open={open}>
        <p>発注者に理由の区分とメッセージが届きます。辞退すると、同じ求人にもう一度応募することはできません。</p>
        <Form action={`/my/applications/${application.row.id}/withdrawals`} formKey={formKey} label="辞退する">
          <Radios {...one('reason')} label="辞退の理由" choices={choicesOf(ownWithdrawalReasons)} need="required" />
          <TextArea {...one('note')} label="発注者へのメッセージ" need="optional" rows={3} maxLength={500} />
          <Button kind="danger">辞退する</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
