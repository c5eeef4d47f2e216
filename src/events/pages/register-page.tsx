import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { eventKinds, ways } from '../event.ts'
import type { EventRow } from '../find-event.ts'
import { seatsOf } from '../seats.ts'
import { spanInWords } from '../times.ts'
import { bothWays, seatsInWords } from './words.tsx'

export interface RegisterPageProps {
  row: EventRow
  /** The sentence that is agreed to. */
  consent: string
  name: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** 申し込む: one short form, also on a phone. */
export function RegisterPage({ row, consent, name, typed, problems, formKey }: RegisterPageProps) {
  const { ticked } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="イベントに申し込む"
        over={`${eventKinds[row.kind]}　${row.title}`}
        lead={
          row.selected ? '申し込んだ方の中から、主催者が参加者を選びます。結果はメールでお知らせします。' : leadOf(row)
        }
      />
      <p>{spanInWords(row)}</p>
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        <p>{`${name} さんとして申し込みます。`}</p>
        <WayFields row={row} typed={typed} problems={problems} />
        <WordFields row={row} typed={typed} problems={problems} />
        <Checkbox {...ticked('agreed')} label={consent} need="required" />
        <Actions>
          <Button>申し込む</Button>
          <ButtonLink href={`/events/${row.id}`} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

const leadOf = (row: EventRow): string =>
  `${seatsInWords(row).join('、')}。席がないときはキャンセル待ちになり、空いたら申込の順に参加が確定します。`

function WordFields({ row, typed, problems }: Pick<RegisterPageProps, 'row' | 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      {row.kind !== 'tour' && (
        <TextField
          {...one('company')}
          label="会社名"
          need={row.audience === 'companies' ? 'required' : 'optional'}
          maxLength={100}
        />
      )}
      <TextArea
        {...one('note')}
        label="主催者に伝えること"
        need="optional"
        rows={3}
        maxLength={500}
        hint="質問や、配慮が必要なことがあれば書いてください。"
      />
    </>
  )
}

/** The way and the number of people; what leaves no choice is not asked. */
export function WayFields({ row, typed, problems }: Pick<RegisterPageProps, 'row' | 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  const offered = bothWays.filter((way) => seatsOf(row, way) !== null)
  const [only] = offered
  return (
    <>
      {offered.length > 1 ? (
        <Radios
          {...one('way')}
          label="参加の方法"
          need="required"
          choices={offered.map((way) => ({ value: way, label: ways[way] }))}
        />
      ) : (
        <input type="hidden" name="way" value={only} />
      )}
      {row.kind === 'tour' ? (
        <input type="hidden" name="people" value="1" />
      ) : (
        <NumberField
          {...one('people')}
          label="人数"
          unit="人"
          need="required"
          hint="ご自分を入れて、一緒に参加する人の数です。"
        />
      )}
    </>
  )
}
