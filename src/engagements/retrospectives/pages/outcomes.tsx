import { formatDay } from '../../../law/japanese-date.ts'
import { Button } from '../../../ui/button.tsx'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { OutcomeRow } from '../../outcomes/list-outcomes.ts'
import { outcomeKinds, outcomeStateNames } from '../../outcomes/outcome.ts'
import { NewOutcome } from './new-outcome.tsx'
import type { RetrospectivePageProps } from './retrospective-page.tsx'

/** 成果: what came of the contract, each with where one can see it; the client writes below. */
export function Outcomes(props: RetrospectivePageProps) {
  const { outcomes, mayRecord, refused } = props
  return (
    <Section title="この契約から生まれたもの(成果)" id="outcomes">
      {outcomes.length === 0 && (
        <p class="quiet">
          {mayRecord
            ? '商品、サービス、販路、サイトなど、形になったものがあれば記録してください。小さなものでも構いません。'
            : '成果の記録はまだありません。発注者が記録すると、ここで読めます。'}
        </p>
      )}
      {outcomes.map((outcome) => (
        <Outcome key={outcome.id} {...props} outcome={outcome} />
      ))}
      {mayRecord && (
        <Disclosure summary="成果を記録する" open={refused === 'outcome'}>
          <NewOutcome {...props} />
        </Disclosure>
      )}
    </Section>
  )
}

function Outcome(props: RetrospectivePageProps & { outcome: OutcomeRow }) {
  const { outcome, mayRecord } = props
  const withdrawn = outcome.state === 'withdrawn'
  return (
    <section>
      <h3>{outcome.title}</h3>
      {withdrawn && (
        <p>
          <StatusTag tone="quiet">{outcomeStateNames.withdrawn}</StatusTag> 理由: {outcome.withdraw_reason}
        </p>
      )}
      <DescriptionList items={linesOf(outcome)} />
      {mayRecord && !withdrawn && <Withdrawal {...props} />}
    </section>
  )
}

function linesOf({ kind, came_on, evidence, link }: OutcomeRow) {
  return [
    { term: '種類', words: outcomeKinds[kind] },
    { term: '形になった日', words: formatDay(Temporal.PlainDate.from(came_on)) },
    { term: '確かめられるところ', words: <Lines text={evidence} /> },
    ...(link ? [{ term: 'リンク', words: <a href={link}>{link}</a> }] : []),
  ]
}

/** What was typed comes back to the record that it was typed at. */
function Withdrawal({
  outcome,
  places,
  formKey,
  about,
  typed,
  problems,
}: RetrospectivePageProps & { outcome: OutcomeRow }) {
  const mine = about === outcome.id
  const { one } = mine ? answers(typed, problems) : answers({}, {})
  const id = mine ? 'withdrawReason' : `withdrawReason-${outcome.id}`
  return (
    <Disclosure summary="この記録を取り消す" open={mine}>
      <Form action={`${places.base}/outcomes/${outcome.id}/withdrawals`} formKey={formKey} label="記録の取り消し">
        <TextArea {...one('withdrawReason')} id={id} label="取り消す理由" need="required" rows={2} maxLength={500} />
        <Button kind="danger" size="small">
          記録を取り消す
        </Button>
      </Form>
    </Disclosure>
  )
}
