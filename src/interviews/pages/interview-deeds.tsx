import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { cancellationReasons, otherSide, type Outcome, outcomes, sideNames, statements } from '../interview.ts'
import type { OfferedSlot } from '../read-interview.ts'
import { findings } from '../settle-interview.ts'
import { slotInWords } from '../slots.ts'
import { Lines } from './lines.tsx'
import type { InterviewPageProps } from './interview-page.tsx'

/** 候補日から選ぶ, for whoever was asked; and the way to other dates for both. */
export function Choosing({ interview, moves, path, typed, problems, formKey }: InterviewPageProps) {
  const { row, side, offered, proposals } = interview
  if (row.state !== 'proposed' || !side) return null
  const asked = moves.includes('book') && row.proposed_by !== side
  const free = offered.filter(({ stands }) => stands === 'free')
  return (
    <Section title={asked ? '候補日から選ぶ' : '送った候補日'} id="dates">
      {proposals[0]?.message && (
        <blockquote>
          <p>
            <Lines text={proposals[0].message} />
          </p>
        </blockquote>
      )}
      <Unavailable slots={offered} all={!asked} />
      {asked && free.length > 0 && (
        <Form action={`${path}/bookings`} formKey={formKey} label="日時を決める">
          <Radios
            {...answers(typed, problems).one('slot')}
            label="都合のよい日時(日本時間)"
            need="required"
            choices={free.map((slot) => ({ value: `${row.proposal}-${slot.number}`, label: slotInWords(slot) }))}
          />
          <Button>この日時に決める</Button>
        </Form>
      )}
      {moves.includes('repropose') && (
        <Actions>
          <ButtonLink href={`${path}/proposals`} kind="secondary">
            {asked ? 'どれも合わないので、別の候補日を送る' : '候補日を送り直す'}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

const standing = { free: '', past: '　過ぎました', taken: '　ほかの予定が入りました' } as const

/** Dates that are no choice: those that are gone, or all of them for whoever waits. */
function Unavailable({ slots, all }: { slots: readonly OfferedSlot[]; all: boolean }) {
  const shown = all ? slots : slots.filter(({ stands }) => stands !== 'free')
  if (shown.length === 0) return null
  return (
    <ul>
      {shown.map((slot) => (
        <li key={slot.number}>
          {slotInWords(slot)}
          {standing[slot.stands]}
        </li>
      ))}
    </ul>
  )
}

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

/** 変更のお願いと取りやめ: folded, because most talks simply take place. */
export function Calling({ interview, moves, path, typed, problems, formKey }: InterviewPageProps) {
  const { row, side } = interview
  if (!side || !moves.includes('cancel')) return null
  const { one } = answers(typed, problems)
  const open = Boolean(problems.reason ?? problems.message)
  return (
    <>
      {row.state === 'booked' && (
        <Actions>
          <ButtonLink href={`${path}/proposals`} kind="secondary">
            日時の変更をお願いする
          </ButtonLink>
        </Actions>
      )}
      <Disclosure summary="面談を取りやめる" open={open}>
        <Form action={`${path}/cancellations`} formKey={formKey} label="面談を取りやめる">
          <Radios {...one('reason')} label="取りやめる理由" need="required" choices={choicesOf(cancellationReasons)} />
          <TextArea
            {...one('message')}
            label={`${sideNames[otherSide(side)]}への一言`}
            need="required"
            rows={3}
            maxLength={500}
            hint="理由の区分と一緒に届きます。応募そのものは続きます。"
          />
          <Button kind="danger">面談を取りやめる</Button>
        </Form>
      </Disclosure>
    </>
  )
}
