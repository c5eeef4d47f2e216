import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { outcomes, statements, type Outcome } from '../interview.ts'
import { findings } from '../settle-interview.ts'
import type { InterviewPageProps } from './interview-props.ts'

/** 実施した・相手が来なかった, from the start of the talk on and once for each side. */
export function Stating({ interview, moves, path, typed, problems, formKey, now }: InterviewPageProps) {
  const { row, side } = interview
  const begun = row.starts_at !== null && row.starts_at <= now && row.state !== 'proposed' && row.state !== 'cancelled'
  const said = interview.statements.some((each) => each.side === side)
  const mayStill = moves.includes('hold') || row.state === 'held' || row.state === 'no_show'
  if (!side || !begun || said || !mayStill || row.settled_at) return null
  return (
    <Section title="面談は実施されましたか" id="statement">
      <Form action={`${path}/statements`} formKey={formKey} label="実施の有無を記録する">
        <Radios
          {...answers(typed, problems).one('said')}
          label="実施の有無"
          need="required"
          choices={choicesOf(statements)}
        />
        <Button>記録する</Button>
      </Form>
    </Section>
  )
}

/** 伴走担当が確かめる. */
export function Settling({ interview: { row }, moves, path, typed, problems, formKey }: InterviewPageProps) {
  const open =
    row.settled_at === null && (row.disputed_at !== null || (row.state === 'booked' && row.asked_at !== null))
  if (!moves.includes('settleHeld') || !open) return null
  return (
    <Section title="結果を確かめる" id="settlement">
      <p>双方に連絡し、実際にどうだったかを確かめてから記録してください。記録は1回だけで、双方の画面に表示されます。</p>
      <Form action={`${path}/settlements`} formKey={formKey} label="結果を記録する">
        <Radios
          {...answers(typed, problems).one('finding')}
          label="確かめた結果"
          need="required"
          choices={choicesOf(findings)}
        />
        <Button>結果を記録する</Button>
      </Form>
    </Section>
  )
}

/** 面談のあと, inside the client only: what it makes of the talk, and the way to the deed itself. */
export function Afterwards({
  interview,
  mayJudge,
  path,
  applicationPath,
  typed,
  problems,
  formKey,
}: InterviewPageProps) {
  const { row, side, outcome } = interview
  if (side !== 'client' || (row.state !== 'held' && row.state !== 'no_show')) return null
  const { one } = answers({ outcome: outcome?.outcome, memo: outcome?.memo, ...typed }, problems)
  return (
    <Section title="面談のあとの方針" id="outcome">
      <p class="hint">同じ組織の人だけが見られます。応募者にも運営事業者にも伝わりません。</p>
      {outcome && (
        <Actions>
          <ButtonLink href={nextPath(applicationPath, outcome.outcome)}>{nextNames[outcome.outcome]}</ButtonLink>
        </Actions>
      )}
      {mayJudge && (
        <Form action={`${path}/outcomes`} formKey={formKey} label="面談のあとの方針">
          <Radios {...one('outcome')} label="方針" need="required" choices={choicesOf(outcomes)} />
          <TextArea {...one('memo')} label="メモ" need="optional" rows={4} maxLength={2000} />
          <Button kind="secondary">{outcome ? '方針を変える' : '方針を記録する'}</Button>
        </Form>
      )}
    </Section>
  )
}

const nextNames: Record<Outcome, string> = {
  go_on: '条件を提示する',
  again: '次の面談の候補日を送る',
  decline: '見送りを伝える',
}

function nextPath(applicationPath: string, outcome: Outcome): string {
  const below = { go_on: '/offers', again: '/interviews/new', decline: '/declines' } as const
  return `${applicationPath}${below[outcome]}`
}
