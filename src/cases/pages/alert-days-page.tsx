import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'

interface AlertDaysProps {
  name: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** After how many days 今日の仕事 tells of it, for one programme. */
export function AlertDaysPage({ name, typed, problems, formKey }: AlertDaysProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="知らせる日数"
        over={name}
        lead="この事業の求人と伴走について、何日たったら「今日の仕事」に出すかを決めます。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        <NumberField {...one('quietDays')} label="公開から応募がないとき" need="required" unit="日" />
        <NumberField {...one('silentDays')} label="企業と連絡がないとき" need="required" unit="日" />
        <Button>保存する</Button>
      </Form>
    </Prose>
  )
}
