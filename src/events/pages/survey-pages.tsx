import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { EventKind } from '../event.ts'
import { FEWEST_ANSWERS, type QuestionResult, type SurveyResults } from '../survey-results.ts'
import { MOST_QUESTIONS, questionKinds } from '../survey.ts'
import { usualQuestions } from '../usual-questions.ts'

export interface FormProps {
  typed: Typed
  problems: Problems
  formKey: string
}

export interface SurveyPageProps extends FormProps {
  title: string
  kind: EventKind
  survey: SurveyResults
  mayAsk: boolean
}

/** アンケート, as its organizer sees it: the questions, and the results once enough people answered. */
export function SurveyPage({ title, kind, survey, mayAsk, typed, problems, formKey }: SurveyPageProps) {
  return (
    <Prose>
      <PageHeading title="アンケート" over={title} lead={leadOf(survey)} />
      <ErrorSummary problems={problems} />
      {survey.results?.map((result) => (
        <Result key={result.question.number} result={result} />
      ))}
      {mayAsk && survey.questions.length === 0 && <Usual kind={kind} formKey={formKey} />}
      {mayAsk && survey.answers === 0 && <Questions typed={typed} problems={problems} formKey={formKey} />}
      {!mayAsk && survey.questions.length === 0 && (
        <EmptyState title="アンケートはありません">質問を決めると、出席した方が答えられます。</EmptyState>
      )}
    </Prose>
  )
}

/** The questions that offices usually ask, to be taken over with one button and changed afterwards. */
function Usual({ kind, formKey }: { kind: EventKind; formKey: string }) {
  const questions = usualQuestions(kind)
  return (
    <Section title="よく使う質問">
      <ol>
        {questions.map(({ label, kind: how, choices }) => (
          <li key={label}>
            {label}({how === 'choice' ? choices : how && questionKinds[how]})
          </li>
        ))}
      </ol>
      <Form formKey={formKey} label="よく使う質問">
        <input type="hidden" name="usual" value="yes" />
        <Button>この{questions.length}つの質問を使う</Button>
      </Form>
      <p>保存したあとも、回答が届くまでは直せます。自分で書くときは、下に入力してください。</p>
    </Section>
  )
}

function leadOf({ questions, answers: given, results }: SurveyResults): string {
  if (questions.length === 0) return '質問を決めると、出席した方がお一人1回だけ、名前を出さずに答えられます。'
  if (results) return `${given}人の回答です。誰が何と答えたかは記録していません。`
  return `いまの回答は${given}件です。回答した人が分からないよう、${FEWEST_ANSWERS}件から結果を表示します。`
}

function Result({ result: { question, counts, mean, words } }: { result: QuestionResult }) {
  return (
    <Section title={question.label}>
      {mean !== null && <p>{`平均 ${mean.toFixed(1)}(5点満点)`}</p>}
      {counts.length > 0 && <BarChart title={question.label} unit="人" of="回答" bars={counts} />}
      {question.kind === 'text' && words.length === 0 && <p>自由記述の回答はありません。</p>}
      {words.length > 0 && (
        <ul>
          {words.map((one, at) => (
            <li key={`${at} ${one.slice(0, 20)}`}>{one}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export const questionNumbers = Array.from({ length: MOST_QUESTIONS }, (_, at) => at + 1)

function Questions({ typed, problems, formKey }: FormProps) {
  const { one } = answers(typed, problems)
  return (
    <Form formKey={formKey} label="質問を決める">
      {questionNumbers.map((n) => (
        <fieldset class="field" key={n}>
          <legend>{`質問${n}`}</legend>
          <TextField {...one(`label${n}`)} label="質問" need={n === 1 ? 'required' : 'optional'} maxLength={100} />
          <SelectField
            {...one(`kind${n}`)}
            label="答え方"
            empty="選択してください"
            choices={choicesOf(questionKinds)}
          />
          <TextField
            {...one(`choices${n}`)}
            label="選択肢"
            need="optional"
            maxLength={300}
            hint="「選択肢から1つ」のときに、「、」で区切って書きます。"
          />
        </fieldset>
      ))}
      <Button>質問を保存する</Button>
    </Form>
  )
}
