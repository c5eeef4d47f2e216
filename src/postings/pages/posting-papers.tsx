import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { PostingCounts } from '../application-counts.ts'
import type { Checklist } from '../checklist.ts'
import type { PostingField } from '../content.ts'
import type { PostingMove } from '../posting.ts'
import type { ReadablePosting } from '../read-posting.ts'
import type { Step } from '../../ui/step-navigation.tsx'

export interface ClientPostingPageProps {
  posting: ReadablePosting
  applications: PostingCounts
  /** Only while it can be edited. */
  checklist: Checklist | undefined
  /** The steps of writing, this page being the last of them. */
  way: Step[]
  /** The step to go on with. */
  goOn: string
  /** The moves that its table and the policy allow this actor. */
  moves: readonly PostingMove[]
  mayEdit: boolean
  mayCopy: boolean
  mayCorrect: boolean
  /** What the operator remarked and is not answered yet, by field. */
  remarks: Partial<Record<PostingField, string>>
  /** True while the client has not confirmed what an operator wrote: it cannot be sent in before that. */
  unconfirmed: boolean
  /** An operator finds the way back to the review. */
  forOperator: boolean
  problems: Readonly<Record<string, string>>
  formKey: string
}

export function Papers({ posting, applications, mayCopy, mayCorrect, forOperator, formKey }: ClientPostingPageProps) {
  const path = `/client/postings/${posting.row.id}`
  const isPublic = ['published', 'closed', 'filled', 'unfilled'].includes(posting.row.state)
  return (
    <Section title="この求人について">
      <ul>
        {isPublic && (
          <li>
            <a href={`/postings/${posting.row.id}`}>公開されている画面</a>
          </li>
        )}
        {isPublic && <li>「気になる」を伝えた人: {applications.interested}人</li>}
        {!isPublic && (
          <li>
            <a href={`${path}/preview`}>人材に見える画面</a>
          </li>
        )}
        {forOperator && (
          <li>
            <a href={`/desk/postings/${posting.row.id}`}>審査の画面</a>
          </li>
        )}
        {mayCorrect && (
          <li>
            <a href={`${path}/correction`}>公開中の求人を訂正する</a>
          </li>
        )}
        {posting.row.state === 'published' && (
          <li>
            <a href={`${path}/suggestions`}>声をかけたい人材</a>
          </li>
        )}
        <li>
          <a href={`${path}/forecast`}>応募の見通し</a>
        </li>
        <li>
          <a href={`${path}/versions`}>変更の履歴</a>
        </li>
        <li>
          <a href={`${path}/journal`}>記録</a>
        </li>
      </ul>
      {mayCopy && <Copying path={path} formKey={formKey} />}
    </Section>
  )
}

function Copying({ path, formKey }: { path: string; formKey: string }) {
  return (
    <Form action={`${path}/copies`} formKey={formKey} label="写して新しい求人を作る">
      <Button kind="secondary" size="small">
        写して新しい求人を作る
      </Button>
    </Form>
  )
}
