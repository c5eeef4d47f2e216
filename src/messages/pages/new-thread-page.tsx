import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { ToOpen } from '../about-record.ts'
import { threadKinds } from '../thread.ts'
import { MessageFields } from './message-fields.tsx'

interface NewThreadPageProps extends ToOpen {
  /** What the link said: 「application:<id>」. */
  text: string
  kind: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** The first message about an application or a contract. */
export function NewThreadPage({ about, parties, text, kind, typed, problems, formKey }: NewThreadPageProps) {
  const readers = parties.map(({ label }) => label).join('と')
  const back = about.paths[kind as keyof typeof about.paths]
  return (
    <Prose>
      <PageHeading
        title="やりとりを始める"
        over={`${threadKinds[about.kind]} — ${about.title}`}
        lead={`このやりとりを読めるのは、${readers}だけです。運営事業者は、当事者が伴走担当を加えるか、メッセージを通報したときにだけ読めます。`}
      />
      <ErrorSummary problems={problems} />
      <Form action="/threads/new" formKey={formKey} files>
        <input type="hidden" name="about" value={text} />
        <MessageFields typed={typed} problems={problems} />
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
