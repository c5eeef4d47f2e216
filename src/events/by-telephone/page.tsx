import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { eventKinds } from '../event.ts'
import type { EventRow } from '../find-event.ts'
import { WayFields } from '../pages/register-page.tsx'
import { seatsInWords } from '../pages/words.tsx'
import { spanInWords } from '../times.ts'

export interface CallPageProps {
  row: EventRow
  /** The list that this registration joins. */
  back: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** 電話などで受けた申込: in the order in which one asks on the telephone. */
export function CallPage({ row, back, typed, problems, formKey }: CallPageProps) {
  return (
    <Prose>
      <PageHeading
        title="電話などで受けた申込を加える"
        over={`${eventKinds[row.kind]}　${row.title}`}
        lead={`${spanInWords(row)}。${seatsInWords(row).join('、')}。席がないときはキャンセル待ちに加わります。`}
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        <Who row={row} typed={typed} problems={problems} />
        <WayFields row={row} typed={typed} problems={problems} />
        <Words typed={typed} problems={problems} />
        <Actions>
          <Button>申込を加える</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

type Fields = Pick<CallPageProps, 'typed' | 'problems'>

function Who({ row, typed, problems }: Fields & Pick<CallPageProps, 'row'>) {
  const { one } = answers(typed, problems)
  const asked = row.audience === 'companies' ? 'required' : 'optional'
  return (
    <>
      <TextField {...one('company')} label="会社名" need={asked} maxLength={100} />
      <TextField {...one('name')} label="お名前" need="required" maxLength={60} />
      <TextField {...one('phone')} label="電話番号" need="required" maxLength={40} hint="例: 0858-00-0000" type="tel" />
      <TextField
        {...one('email')}
        label="メールアドレス"
        need="optional"
        maxLength={254}
        type="email"
        hint="聞いておくと、確定や変更のお知らせが直接届きます。空けておくと、電話で伝える用件が町に通知されます。"
      />
    </>
  )
}

function Words({ typed, problems }: Fields) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      <TextArea
        {...one('note')}
        label="聞いたこと"
        need="optional"
        rows={3}
        maxLength={500}
        hint="質問や、配慮が必要なこと"
      />
      <Checkbox
        {...ticked('agreed')}
        label="イベントの運営と連絡のために、お名前と連絡先を預かることを伝え、ご本人の同意を得ました。"
        need="required"
      />
    </>
  )
}
