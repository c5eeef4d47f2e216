import { workerStatusQuestions } from '../../law/worker-status.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Checklist } from '../checklist.ts'
import type { PostingContent } from '../content.ts'
import { fieldInWords, type RoundNames } from '../content-in-words.ts'
import { postingFieldNames, postingFields } from '../field-names.ts'
import { titleOf } from '../paths.ts'
import { dayInWords } from '../posting-words.ts'
import type { PostingMove } from '../posting.ts'
import type { ReadablePosting } from '../read-posting.ts'
import { ChecklistView } from './checklist-view.tsx'
import { PostingStateTag } from './state-tag.tsx'
import { TextBlock } from './text-block.tsx'

export interface ReviewPageProps {
  posting: ReadablePosting
  content: PostingContent
  rounds: RoundNames
  checklist: Checklist
  moves: readonly PostingMove[]
  mayEdit: boolean
  typed: Typed
  problems: Readonly<Record<string, string>>
  formKey: string
}

/** 審査: the text field by field with room for remarks, the checks, and the decision. */
export function ReviewPage(props: ReviewPageProps) {
  const { posting, checklist, problems, moves } = props
  const { row, client, town } = posting
  return (
    <>
      <PageHeading title={titleOf(row)} over={`${client.name}　${town.name}`}>
        <div class="row">
          <PostingStateTag state={row.state} />
          <span class="note">第{row.version}版</span>
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      {row.publish_on && (
        <Banner tone="info" title={`${dayInWords(row.publish_on)}に公開する予定です`}>
          <p>日を変えるか、いますぐ公開するか、差し戻すことができます。</p>
        </Banner>
      )}
      <div class="with-aside end">
        <fieldset>{moves.includes('return') ? <ReturnForm {...props} /> : <FieldByField {...props} />}</fieldset>
        <aside>
          <Stack>
            {moves.includes('publish') && <PublishForm {...props} />}
            <ChecklistView checklist={checklist} form="" />
            <Links {...props} />
          </Stack>
        </aside>
      </div>
    </>
  )
}

function ReturnForm(props: ReviewPageProps) {
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

function FieldByField({ content, rounds, moves, typed, problems }: ReviewPageProps) {
  const { one } = answers(typed, { ...problems })
  const items = postingFields.map((field) => {
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

function PublishForm({ posting, typed, problems, formKey }: ReviewPageProps) {
  const { one, date } = answers(typed, { ...problems })
  return (
    <Section title="公開する">
      <Form action={`/desk/postings/${posting.row.id}/publications`} formKey={formKey} label="公開する">
        <input type="hidden" name="version" value={String(posting.row.version)} />
        <Radios
          {...one('when')}
          value={one('when').value ?? 'now'}
          label="公開する時期"
          choices={[
            { value: 'now', label: 'いますぐ' },
            { value: 'day', label: '日を決めて' },
          ]}
        />
        <DateField
          {...date('publishOn')}
          label="公開日"
          hint="「日を決めて」を選んだとき。その日の0時すぎに公開されます。"
        />
        <Button>公開する</Button>
      </Form>
    </Section>
  )
}

function Links({ posting: { row }, mayEdit, moves, formKey }: ReviewPageProps) {
  const path = `/client/postings/${row.id}`
  return (
    <Section title="この求人について">
      <ul>
        <li>
          <a href={path}>発注者と人材に見える姿</a>
        </li>
        {mayEdit && (
          <li>
            <a href={`${path}/edit`}>発注者に代わって書く</a>
          </li>
        )}
        <li>
          <a href={`${path}/versions`}>変更の履歴</a>
        </li>
        <li>
          <a href={`${path}/journal`}>記録</a>
        </li>
      </ul>
      {moves.includes('close') && (
        <Form action={`/desk/postings/${row.id}/closings`} formKey={formKey} label="募集を終了する">
          <Button kind="secondary">募集を終了する</Button>
        </Form>
      )}
    </Section>
  )
}
