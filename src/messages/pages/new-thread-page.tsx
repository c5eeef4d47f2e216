import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { MessageLimits } from '../message-limits.ts'
import type { ToOpen } from '../open-thread.ts'
import { threadKinds } from '../thread.ts'
import { MessageFields } from './message-fields.tsx'

interface NewThreadPageProps extends ToOpen {
  /** Where the form is sent. */
  action: string
  /** What the link said: 「application:<id>」; left out where the path names the record. */
  named: string | undefined
  back: string | undefined
  limits: MessageLimits
  typed: Typed
  problems: Problems
  formKey: string
}

/** The first message about a record, and who will read it. */
export function NewThreadPage(props: NewThreadPageProps) {
  const { about, parties, accompanied, action, named, back, limits, typed, problems, formKey } = props
  const readers = parties.map(({ label }) => label).join('と')
  const others = accompanied ? '' : '運営事業者は、当事者が伴走担当を加えるか、メッセージを通報したときにだけ読めます。'
  return (
    <Prose>
      <PageHeading
        title="やりとりを始める"
        over={`${threadKinds[about.kind]} — ${about.title}`}
        lead={`このやりとりを読めるのは、${readers}だけです。${others}`}
      />
      <ErrorSummary problems={problems} />
      <Form action={action} formKey={formKey} files>
        {named && <input type="hidden" name="about" value={named} />}
        <MessageFields typed={typed} problems={problems} limits={limits} />
        <Button>送る</Button>
      </Form>
      {back && (
        <p>
          <a href={back}>送らずに戻る</a>
        </p>
      )}
    </Prose>
  )
}
