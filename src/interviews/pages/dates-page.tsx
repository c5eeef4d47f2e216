import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { slotInWords } from '../slots.ts'
import type { ReadInterview } from '../read-interview.ts'
import { DateLines } from './date-lines.tsx'

export interface DatesPageProps {
  interview: ReadInterview
  path: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** 別の候補日を送る: none fits, or a booked date has to be moved. */
export function DatesPage({ interview, path, typed, problems, formKey }: DatesPageProps) {
  const { row, title, acts } = interview
  const { starts_at: startsAt, ends_at: endsAt } = row
  return (
    <Prose>
      <PageHeading
        title="別の候補日を送る"
        over={title}
        lead="都合のよい日時を送ると、相手が1つ選びます。これまでの候補日も記録に残ります。"
      />
      <ErrorSummary problems={problems} />
      {startsAt && endsAt && (
        <Banner tone="warning" title={`決まっている日時 ${slotInWords({ startsAt, endsAt })}`}>
          <p>別の候補日を送ると、この日時はいったん取り消されます。</p>
        </Banner>
      )}
      <Form action={`${path}/proposals`} formKey={formKey}>
        <DateLines typed={typed} problems={problems} beside={acts === 'client'} />
        <TextArea
          {...answers(typed, problems).one('message')}
          label="相手への一言"
          need="optional"
          rows={3}
          maxLength={500}
        />
        <Actions>
          <Button>候補日を送る</Button>
          <ButtonLink href={path} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
