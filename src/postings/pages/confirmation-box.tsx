import { Button } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { confirmationStateNames } from '../confirmation.ts'
import type { ReviewPageProps } from './return-form.tsx'
import { TextBlock } from './text-block.tsx'

const tones = { asked: 'waiting', confirmed: 'good', objected: 'care', replaced: 'quiet' } as const

/** Where the client's word on a text written for it stands, and the way to ask for it. */
export function ConfirmationBox(props: ReviewPageProps) {
  const { posting, latest, mayAsk } = props
  const asked = latest?.state === 'asked' && latest.version === posting.row.version
  if (!latest && !mayAsk) return null
  return (
    <Section title="発注者の確認">
      {latest && (
        <p>
          <StatusTag tone={tones[latest.state]}>{confirmationStateNames[latest.state]}</StatusTag>
          {` 第${latest.version}版`}
        </p>
      )}
      {latest?.answer && <TextBlock text={latest.answer} />}
      {mayAsk && !asked && <AskForm {...props} />}
    </Section>
  )
}

function AskForm({ posting: { row }, typed, problems, formKey }: ReviewPageProps) {
  const { one } = answers(typed, { ...problems })
  return (
    <Form action={`/desk/postings/${row.id}/confirmation-requests`} formKey={formKey} label="発注者に確認を求める">
      <p>運営事業者が書いた文案を、発注者がまだ確認していません。確認が済むまで、審査に出せません。</p>
      <input type="hidden" name="version" value={String(row.version)} />
      <TextArea {...one('note')} label="発注者への連絡" rows={3} maxLength={1000} need="optional" />
      <Button>発注者に確認を求める</Button>
    </Form>
  )
}
