import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import type { StatementPageProps } from './statement-page.tsx'

/** 下書きを破棄する: out of the way until it is asked for. */
export function DiscardSection({ statement, typed, problems, formKey }: StatementPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Disclosure summary="この下書きを破棄する" open={'discardReason' in typed}>
      <p>
        使わない下書きは、理由を残して破棄できます。書いた言葉は読めるまま残りますが、元に戻すことはできません。
        同じ期間の報告は、新しく作れます。
      </p>
      <Form action={`/town/statements/${statement.id}/discards`} formKey={formKey()} label="下書きの破棄">
        <TextArea
          {...one('discardReason')}
          label="破棄する理由"
          need="required"
          rows={2}
          maxLength={500}
          hint="例: 事業を取り違えて作ったため"
        />
        <Button kind="danger" size="small">
          下書きを破棄する
        </Button>
      </Form>
    </Disclosure>
  )
}
