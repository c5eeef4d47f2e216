import { formatDay } from '../../law/japanese-date.ts'
import { noticeExceptions } from '../../law/early-termination.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { type Side, terminationKinds, terminationReasons } from '../contract.ts'
import { lengthInWords } from '../length-in-words.ts'
import type { ContractView } from '../read-contract.ts'

interface TerminationPageProps {
  view: ContractView
  side: Side
  base: string
  formKey: string
  typed: Typed
  problems: Problems
}

/** 終了の予告: how, when, why; the client is told of the thirty days before anything is typed. */
export function TerminationPage({ view, side, base, formKey, typed, problems }: TerminationPageProps) {
  const { terms } = view.current
  return (
    <Prose>
      <PageHeading
        title="契約の終了を予告する"
        over={terms.title}
        lead={`いまの契約は${formatDay(Temporal.PlainDate.from(terms.endsOn))}までです。`}
      />
      <ErrorSummary problems={problems} />
      <p>
        {side === 'client'
          ? lengthInWords(view.length)
          : '副業人材からの終了には、30日前までの予告の義務はありません。引き継ぎの時間を見込んで日を決めてください。'}
      </p>
      <Form action={`${base}/terminations`} formKey={formKey}>
        <EndFields side={side} typed={typed} problems={problems} />
        <Actions>
          <Button kind="danger">終了を予告する</Button>
          <ButtonLink href={base} kind="secondary">
            予告せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

function EndFields({ side, typed, problems }: Pick<TerminationPageProps, 'side' | 'typed' | 'problems'>) {
  const { one, date } = answers(typed, problems)
  return (
    <>
      <Radios {...one('kind')} label="終わり方" need="required" choices={choicesOf(terminationKinds)} />
      <DateField
        {...date('endsOn')}
        label="契約を終える日"
        hint="途中で解除するときに入力してください。この日まで契約は続きます。"
      />
      {side === 'client' && (
        <SelectField
          {...one('exception')}
          label="予告が要らない場合"
          need="optional"
          empty="当てはまらない"
          hint="契約書に解除の条項があるだけでは、例外になりません。"
          choices={noticeExceptions.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <Radios {...one('reason')} label="理由の区分" need="required" choices={choicesOf(terminationReasons)} />
      <TextArea
        {...one('message')}
        label="相手方へのメッセージ"
        hint="10文字以上。相手方がそのまま読みます。"
        need="required"
        rows={5}
        maxLength={2000}
      />
    </>
  )
}

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))
