import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Paper, Prose } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Comment, FoundProposal } from '../find-proposal.ts'
import { proposalStateNames, sheetParts } from '../proposal.ts'
import { Lines } from '../../ui/lines.tsx'

export interface FormProps {
  typed: Typed
  problems: Problems
  formKey: () => string
}

export interface ProposalPageProps extends FormProps {
  proposal: FoundProposal
  comments: readonly Comment[]
  /** For whom the reader could draft a posting; empty where they may not. */
  clients: readonly { id: string; name: string }[]
  /** Where the posting is opened by this reader. */
  postingHref: string | null
  mayComment: boolean
}

/** One proposal: the sheet, what hosts say to it, and what became of it. */
export function ProposalPage(props: ProposalPageProps) {
  const { proposal, problems, postingHref, clients } = props
  const { row, event } = proposal
  return (
    <Prose>
      <PageHeading title={row.title} over={`${event.title}　提案シート`}>
        <div class="row">
          <StatusTag tone={row.state === 'posted' ? 'good' : 'active'}>{proposalStateNames[row.state]}</StatusTag>
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Paper>
        {(['reason', 'effect', 'involvement'] as const).map((part) => (
          <section key={part}>
            <h2>{sheetParts[part]}</h2>
            <p>
              <Lines text={row[part]} />
            </p>
          </section>
        ))}
      </Paper>
      <Comments {...props} />
      {postingHref && <p>{<a href={postingHref}>この提案から作った求人を見る</a>}</p>}
      {row.state === 'submitted' && clients.length > 0 && <Posting {...props} />}
    </Prose>
  )
}

function Comments({ proposal: { row }, comments, mayComment, typed, problems, formKey }: ProposalPageProps) {
  return (
    <Section title="コメント" id="comments">
      {comments.length === 0 && <p>コメントはまだありません。</p>}
      {comments.map(({ id, by, words, at }) => (
        <blockquote key={id}>
          <p>
            <Lines text={words} />
          </p>
          <p class="note">{`${by}　${formatInstant(at)}`}</p>
        </blockquote>
      ))}
      {mayComment && (
        <Form action={`/proposals/${row.id}/comments`} formKey={formKey()} label="コメントする">
          <TextArea
            {...answers(typed, problems).one('words')}
            label="提案した方へのコメント"
            need="required"
            rows={4}
            maxLength={1000}
          />
          <Button kind="secondary">コメントする</Button>
        </Form>
      )}
    </Section>
  )
}

function Posting({ proposal: { row }, clients, typed, problems, formKey }: ProposalPageProps) {
  return (
    <Section title="求人にする" id="posting">
      <p>提案の内容を写した求人の下書きを作ります。条件を加え、いつもの審査を経て公開します。</p>
      <Form action={`/proposals/${row.id}/postings`} formKey={formKey()} label="求人にする">
        <SelectField
          {...answers(typed, problems).one('client')}
          label="発注者"
          need="required"
          empty="選択してください"
          choices={clients.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>求人の下書きを作る</Button>
      </Form>
    </Section>
  )
}
