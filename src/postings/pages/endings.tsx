import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { PostingMove } from '../posting.ts'
import { choicesOf, unfilledReasonNames, withdrawalReasonNames } from '../words.ts'

interface EndingsProps {
  id: string
  moves: readonly PostingMove[]
  /** Applicants whom the reader could answer first. */
  waiting: number
  formKey: string
  problems: Problems
}

function Withdrawal({ action, ...own }: Pick<EndingsProps, 'formKey' | 'problems'> & { action: string }) {
  return (
    <Disclosure summary="求人を取り下げる" open={own.problems['reason-withdrawal'] !== undefined}>
      <p>
        公開をやめます。返事をしていない応募には、選んだ理由に合わせた定型の見送りの返事が届きます。元には戻せません。
      </p>
      <ReasonForm {...own} place="withdrawal" action={action} names={withdrawalReasonNames} label="取り下げる" />
    </Disclosure>
  )
}

/** Ways to end recruiting, each behind a sentence that says what it does. */
export function Endings({ id, moves, waiting, formKey, problems }: EndingsProps) {
  if (!moves.some((move) => move === 'close' || move === 'giveUp' || move === 'withdraw')) return null
  const path = `/client/postings/${id}`
  return (
    <Section title="募集を終える">
      {waiting > 0 && (
        <p>
          {`${waiting}人の応募者が、返事を待っています。`}
          <a href={`${path}/endings`}>お一人ずつに返事をして終える</a>
        </p>
      )}
      {moves.includes('close') && (
        <Disclosure summary="募集を終了する">
          <p>
            新しい応募を受け付けなくなります。届いている応募の選考は続けられますが、選考の期間を過ぎても返事のない応募には、定型の見送りの返事が届きます。
          </p>
          <Form action={`${path}/closings`} formKey={formKey} label="募集を終了する">
            <Button kind="secondary">募集を終了する</Button>
          </Form>
        </Disclosure>
      )}
      {moves.includes('giveUp') && (
        <Disclosure summary="不成立にする" open={problems['reason-give-up'] !== undefined}>
          <p>返事をしていない応募には、選んだ理由に合わせた定型の見送りの返事が届きます。</p>
          <ReasonForm
            place="give-up"
            action={`${path}/give-ups`}
            names={unfilledReasonNames}
            label="不成立にする"
            formKey={formKey}
            problems={problems}
          />
        </Disclosure>
      )}
      {moves.includes('withdraw') && (
        <Withdrawal action={`${path}/withdrawals`} formKey={formKey} problems={problems} />
      )}
    </Section>
  )
}

interface ReasonFormProps extends Pick<EndingsProps, 'formKey' | 'problems'> {
  /** Which of the two forms on the page it is. */
  place: string
  action: string
  names: Readonly<Record<string, string>>
  label: string
}

function ReasonForm({ place, action, names, label, formKey, problems }: ReasonFormProps) {
  const own = answers({}, problems).oneAt('reason', place)
  return (
    <Form action={action} formKey={formKey} label={label}>
      <Radios {...own} label="理由" choices={choicesOf(names)} need="required" />
      <Button kind="danger">{label}</Button>
    </Form>
  )
}
