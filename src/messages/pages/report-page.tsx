import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { ThreadRow } from '../find-thread.ts'
import type { Message } from '../read-thread.ts'
import { reportReasons } from '../thread.ts'

interface ReportPageProps {
  thread: ThreadRow
  /** Messages of the other side that can be reported. */
  others: readonly Message[]
  typed: Typed
  problems: Problems
  formKey: string
}

const reasons = Object.entries(reportReasons).map(([value, label]) => ({ value, label }))

/** 通報する: which message, why, and what the operator will then see. */
export function ReportPage({ thread, others, typed, problems, formKey }: ReportPageProps) {
  const { one } = answers(typed, problems)
  const back = `/threads/${thread.id}`
  if (others.length === 0)
    return (
      <Prose>
        <PageHeading title="メッセージを通報する" over={thread.title} />
        <EmptyState title="通報できるメッセージはありません" next={{ href: back, label: 'やりとりに戻る' }}>
          相手のメッセージがないか、すでに通報しています。
        </EmptyState>
      </Prose>
    )
  return (
    <Prose>
      <PageHeading title="メッセージを通報する" over={thread.title} lead="困ったことを、運営事業者に知らせます。" />
      <ErrorSummary problems={problems} />
      <Banner tone="info" title="運営事業者が読むもの">
        <p>
          選んだメッセージと、その前後5件ずつです。ほかのメッセージは読みません。通報したことは、相手には知らされません。
        </p>
      </Banner>
      <Form formKey={formKey} action={`${back}/reports`}>
        <Radios
          {...one('message')}
          label="通報するメッセージ"
          need="required"
          choices={others.slice(-10).map(asChoice)}
        />
        <Radios {...one('reason')} label="通報の理由" need="required" choices={reasons} />
        <TextArea {...one('note')} label="くわしい事情" rows={4} maxLength={1000} need="optional" />
        <Actions>
          <Button>通報する</Button>
          <ButtonLink href={back} kind="secondary">
            やめる
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

const asChoice = ({ id, body, at }: Message) => ({
  value: id,
  label: `${formatInstant(at)} 「${(body ?? '').slice(0, 60)}${(body ?? '').length > 60 ? '…' : ''}」`,
})
