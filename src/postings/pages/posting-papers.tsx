import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { PostingCounts } from '../application-counts.ts'
import type { Checklist } from '../checklist.ts'
import type { PostingField } from '../content.ts'
import type { PostingMove, PostingState } from '../posting.ts'
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
  /** Of these, what was rewritten since. */
  mended: readonly PostingField[]
  /** True while the client has not confirmed what an operator wrote: it cannot be sent in before that. */
  unconfirmed: boolean
  /** 決裁: null for clients that are no municipality; held while their own people have not approved this text. */
  approval: { held: boolean } | null
  /** An operator finds the way back to the review. */
  forOperator: boolean
  problems: Readonly<Record<string, string>>
  formKey: string
}

export function Papers(props: ClientPostingPageProps) {
  const { posting, applications, mayCopy, formKey } = props
  const path = `/client/postings/${posting.row.id}`
  return (
    <Section title="この求人について">
      <ul>
        {papersOf(props, path).map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        {isPublic(posting.row.state) && <li>「気になる」を伝えた人: {applications.interested}人</li>}
      </ul>
      {mayCopy && <Copying path={path} formKey={formKey} />}
    </Section>
  )
}

const isPublic = (state: PostingState) => ['published', 'closed', 'filled', 'unfilled'].includes(state)

function papersOf({ posting: { row }, mayCorrect, forOperator, approval }: ClientPostingPageProps, path: string) {
  const shown = isPublic(row.state)
  return [
    { href: `/postings/${row.id}`, label: '公開されている画面', when: shown },
    { href: `${path}/preview`, label: '人材に見える画面', when: !shown },
    { href: `${path}/approval`, label: '決裁', when: approval !== null },
    { href: `/desk/postings/${row.id}`, label: '審査の画面', when: forOperator },
    { href: `${path}/correction`, label: '公開中の求人を訂正する', when: mayCorrect },
    { href: `${path}/suggestions`, label: '声をかけたい人材', when: row.state === 'published' },
    { href: `${path}/forecast`, label: '応募の見通し', when: true },
    { href: `${path}/versions`, label: '変更の履歴', when: true },
    { href: `${path}/journal`, label: '記録', when: true },
  ].filter(({ when }) => when)
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
