import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { choicesOf } from '../../postings/words.ts'
import { markNames } from '../mark-application.ts'
import type { ApplicantPageProps } from './applicant-props.ts'
import { isTimeToOffer, Talking } from './applicant-talk.tsx'
import { MarkTag } from './marks.tsx'
import { Lines } from '../../ui/lines.tsx'

/** What can be done with an applicant now: on a phone it stands above everything that has to be read. */
export function NextMoves({ application, moves, talk, formKey }: ApplicantPageProps) {
  const path = `/client/applications/${application.row.id}`
  if (moves.length === 0 && !application.contractId) return null
  return (
    <Actions>
      {application.contractId && (
        <ButtonLink href={`/client/contracts/${application.contractId}`}>契約を見る</ButtonLink>
      )}
      {application.row.state === 'interview' && moves.length > 0 && <Talking path={`${path}/interviews`} talk={talk} />}
      {moves.includes('interview') && (
        <Form action={`${path}/interviews`} formKey={formKey} label="面談に進む">
          <Button>面談に進む</Button>
        </Form>
      )}
      {moves.includes('offer') && (
        <ButtonLink href={`${path}/offers`} kind={isTimeToOffer(talk, moves) ? 'primary' : 'secondary'}>
          条件を提示する
        </ButtonLink>
      )}
      {moves.includes('screen') && (
        <Form action={`${path}/screenings`} formKey={formKey} label="選考を始める">
          <Button kind="secondary">選考を始める</Button>
        </Form>
      )}
      {moves.includes('decline') && (
        <ButtonLink href={`${path}/declines`} kind="text">
          見送る
        </ButtonLink>
      )}
    </Actions>
  )
}

/** What colleagues think, and one's own mark. */
export function Colleagues({ application, applicant, mayMark, typed, problems, formKey }: ApplicantPageProps) {
  const own = applicant.marks.find((mark) => mark.own)
  const { one } = answers({ mark: own?.mark, note: own?.note, ...typed }, problems)
  return (
    <Section title="社内の評価" id="marks">
      <p class="hint">同じ組織の人だけが見られます。応募者には伝わりません。</p>
      {applicant.marks.length > 0 && (
        <ul>
          {applicant.marks.map((mark) => (
            <li key={`${mark.by} ${mark.at.getTime()}`}>
              <MarkTag mark={mark.mark} /> {mark.by}
              {mark.note && (
                <p>
                  <Lines text={mark.note} />
                </p>
              )}
              <p class="hint">{formatInstant(mark.at)}</p>
            </li>
          ))}
        </ul>
      )}
      {mayMark && (
        <Form action={`/client/applications/${application.row.id}/marks`} formKey={formKey} label="評価を付ける">
          <Radios {...one('mark')} label="あなたの評価" choices={choicesOf(markNames)} />
          <TextArea {...one('note')} label="評価の理由" need="optional" rows={3} maxLength={500} />
          <Button kind="secondary">{own ? '評価を変える' : '評価を付ける'}</Button>
        </Form>
      )}
    </Section>
  )
}
