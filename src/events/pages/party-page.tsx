import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { ways } from '../event.ts'
import type { PartyView } from '../read-registrations.ts'
import { canMoveRegistration, choiceOutcomes, choiceReasons } from '../registration.ts'
import { Lines, RegistrationStateTag } from './words.tsx'

export interface PartyPageProps {
  party: PartyView
  mayWrite: boolean
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** One registration as the organizer sees it: who, what was decided and why, and the deeds. */
export function PartyPage(props: PartyPageProps) {
  const { party, mayWrite, problems } = props
  const { row, event, choices, earlierTours } = party
  const items = [
    { term: 'メールアドレス', words: row.email },
    ...(row.company ? [{ term: '会社名', words: row.company }] : []),
    { term: '参加の方法', words: `${ways[row.way]}(${row.people}人)` },
    { term: '主催者に伝えること', words: row.note ? <Lines text={row.note} /> : 'とくにありません' },
    { term: '申し込んだ日時', words: formatInstant(row.created_at) },
    ...(event.row.kind === 'tour'
      ? [{ term: '再訪', words: earlierTours > 0 ? `これまでのツアーに${earlierTours}回参加` : '初めて' }]
      : []),
  ]
  return (
    <Prose>
      <PageHeading title={row.name} over={event.row.title}>
        <div class="row">
          <RegistrationStateTag state={row.state} />
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <DescriptionList items={items} />
      <Choices choices={choices} />
      {mayWrite && canMoveRegistration(row.state, 'decline') && <Choosing {...props} />}
      {mayWrite && canMoveRegistration(row.state, 'cancel') && <Removing {...props} />}
      <p class="row">
        <a href={`/town/events/${event.row.id}/registrations`}>申込者の一覧へ戻る</a>
      </p>
    </Prose>
  )
}

function Choices({ choices }: Pick<PartyView, 'choices'>) {
  if (choices.length === 0) return null
  return (
    <Section title="選考の記録(内部)" id="choices">
      <ul>
        {choices.map(({ outcome, reason, memo, at }) => (
          <li key={at.getTime()}>
            {`${formatInstant(at)}　${choiceOutcomes[outcome]}　${choiceReasons[reason]}${memo ? `　${memo}` : ''}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Choosing({ party: { row }, typed, problems, formKey }: PartyPageProps) {
  const { one } = answers(typed, problems)
  // Whoever is on the list already is not put there again.
  const outcomes = choicesOf(choiceOutcomes).filter(({ value }) => value !== 'waitlist' || row.state === 'applied')
  return (
    <Section title="参加者を選ぶ" id="choice">
      <Form action={`/town/registrations/${row.id}/choices`} formKey={formKey()} label="参加者を選ぶ">
        <Radios {...one('outcome')} label="結果" need="required" choices={outcomes} />
        <SelectField
          {...one('reason')}
          label="理由の区分"
          need="required"
          empty="選択してください"
          choices={choicesOf(choiceReasons)}
          hint="内部の記録です。ご本人には伝わりません。"
        />
        <TextArea {...one('memo')} label="内部のメモ" need="optional" rows={3} maxLength={1000} />
        <TextArea
          {...one('message')}
          label="ご本人に伝える文"
          need="optional"
          rows={3}
          maxLength={500}
          hint="見送るときは必ず書いてください。メールで届きます。"
        />
        <Button>結果を決めて知らせる</Button>
      </Form>
    </Section>
  )
}

function Removing({ party: { row }, typed, problems, formKey }: PartyPageProps) {
  return (
    <Disclosure summary="申込を取り消す" open={problems.message !== undefined && problems.outcome === undefined}>
      <Form action={`/town/registrations/${row.id}/removals`} formKey={formKey()} label="申込を取り消す">
        <TextArea
          {...answers(typed, problems).one('message')}
          id="removal"
          label="取消の理由"
          need="required"
          rows={3}
          maxLength={500}
          hint="ご本人にメールで届きます。席は待っている方にゆずられます。"
        />
        <Button kind="danger">申込を取り消す</Button>
      </Form>
    </Disclosure>
  )
}
