import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { scale } from '../answer-survey.ts'
import type { Question } from '../survey.ts'
import type { FormProps } from './survey-pages.tsx'

/** アンケートに答える. */
export function AnswerPage({
  title,
  questions,
  back,
  typed,
  problems,
  formKey,
}: FormProps & { title: string; questions: readonly Question[]; back: string }) {
  return (
    <Prose>
      <PageHeading
        title="アンケート"
        over={title}
        lead="お名前は回答と一緒に記録されません。お一人1回だけ答えられます。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        {questions.map((question) => (
          <Answer key={question.number} question={question} typed={typed} problems={problems} />
        ))}
        <Actions>
          <Button>回答を送る</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

const scaleWords: Record<string, string> = { '1': '1 とても不満', '3': '3 ふつう', '5': '5 とても満足' }

function Answer({ question, typed, problems }: { question: Question; typed: Typed; problems: Problems }) {
  const field = answers(typed, problems).one(`answer${question.number}`)
  const { kind, label, choices } = question
  if (kind === 'text') return <TextArea {...field} label={label} need="optional" rows={4} maxLength={1000} />
  const offered =
    kind === 'scale'
      ? scale.map((value) => ({ value, label: scaleWords[value] ?? value }))
      : choices.map((value) => ({ value, label: value }))
  return <Radios {...field} label={label} need="required" choices={offered} inline={kind === 'scale'} />
}
