import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { cancellationReasons, otherSide, type Side, sideNames } from '../interview.ts'
import type { OfferedSlot } from '../read-interview.ts'
import { slotInWords } from '../slots.ts'
import type { InterviewPageProps } from './interview-props.ts'
import { Lines } from '../../ui/lines.tsx'
import { Place } from './place-deed.tsx'

/** 候補日から選ぶ, for whoever was asked; and the way to other dates for both. */
export function Choosing({ interview, moves, path, typed, problems, formKey }: InterviewPageProps) {
  const { row, offered, proposals } = interview
  const side = interview.side ?? interview.acts
  if (row.state !== 'proposed' || !side) return null
  const asked = moves.includes('book') && row.proposed_by !== side
  const free = offered.filter(({ stands }) => stands === 'free')
  return (
    <Section title={asked ? '候補日から選ぶ' : '送った候補日'} id="dates">
      {proposals[0]?.onBehalf && <Helped side={interview.side} />}
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

/** 代わって送った: both sides read who it was, and the client what it can do. */
function Helped({ side }: { side: Side | null }) {
  return (
    <p class="hint">
      {side === 'client'
        ? 'この候補日は、伴走担当が貴社に代わって送りました。合わないときは、送り直すか取りやめてください。'
        : 'この候補日は、伴走担当が発注者に代わって送りました。'}
    </p>
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

/** 変更のお願いと取りやめ: folded, because most talks simply take place. */
export function Calling(props: InterviewPageProps) {
  const { interview, moves, path, typed, problems, formKey } = props
  const { row, side, acts } = interview
  if (!acts || !moves.includes('cancel')) return null
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
      {moves.includes('changePlace') && <Place {...props} />}
      <Disclosure summary="面談を取りやめる" open={open}>
        <Form action={`${path}/cancellations`} formKey={formKey} label="面談を取りやめる">
          <Radios {...one('reason')} label="取りやめる理由" need="required" choices={choicesOf(cancellationReasons)} />
          <TextArea
            {...one('message')}
            label={side ? `${sideNames[otherSide(side)]}への一言` : '双方への一言'}
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
