import { workerStatusQuestions } from '../../law/worker-status.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Checklist } from '../checklist.ts'
import type { PostingContent } from '../content.ts'
import { fieldInWords, type RoundNames } from '../content-in-words.ts'
import { postingFieldNames, readableFields } from '../field-names.ts'
import type { ConfirmationRow } from '../find-confirmation.ts'
import type { PostingMove } from '../posting.ts'
import type { PublicationRound } from '../rounds.ts'
import type { ReadablePosting } from '../read-posting.ts'
import { TextBlock } from './text-block.tsx'

export interface ReviewPageProps {
  posting: ReadablePosting
  content: PostingContent
  rounds: RoundNames
  checklist: Checklist
  moves: readonly PostingMove[]
  mayEdit: boolean
  /** True while the client has not yet confirmed what an operator wrote. */
  mayAsk: boolean
  round: PublicationRound | null
  latest: ConfirmationRow | undefined
  typed: Typed
  problems: Readonly<Record<string, string>>
  formKey: string
}

export function ReturnForm(props: ReviewPageProps) {
  return (
    <Form action={`/desk/postings/${props.posting.row.id}/returns`} formKey={props.formKey} label="差し戻す">
      <FieldByField {...props} />
      <Section title="差し戻す">
        <p>項目ごとに書いた指摘が、発注者の編集画面に表示されます。発注者にはメールが届きます。</p>
        <Button kind="secondary">指摘を付けて差し戻す</Button>
      </Section>
    </Form>
  )
}

export function FieldByField({ content, rounds, moves, typed, problems }: ReviewPageProps) {
  const { one } = answers(typed, { ...problems })
  const items = readableFields.map((field) => {
    const words = fieldInWords(content, field, rounds)
    const label = postingFieldNames[field]
    return {
      term: label,
      words: (
        <div id={idOf(field)}>
          {words === '' ? <p class="quiet">未記入</p> : <TextBlock text={words} />}
          {moves.includes('return') && <RemarkField {...one(`remark_${field}`)} label={label} />}
        </div>
      ),
    }
  })
  return <DescriptionList items={items} />
}

interface RemarkFieldProps {
  name: string
  label: string
  value: string | undefined
  problem: string | undefined
}

/** Folded until there is something to say, so that the text can be read in one go. */
function RemarkField({ label, ...field }: RemarkFieldProps) {
  return (
    <Disclosure summary="指摘を書く" open={Boolean(field.value) || Boolean(field.problem)}>
      <TextArea {...field} label={`${label}への指摘`} rows={3} maxLength={500} />
    </Disclosure>
  )
}

/** The checks lead to the field they are about; the questions of the worker check stand in one. */
const idOf = (field: string) => (field === 'workerCheck' ? `check_${workerStatusQuestions[0].id}` : field)
