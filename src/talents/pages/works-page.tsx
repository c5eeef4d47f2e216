import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { WorkLink } from '../work-list.tsx'
import { MOST_WORKS, type Work, workAudienceNames } from '../works/work.ts'
import { AddForms } from './add-work-forms.tsx'

export interface WorksPageProps {
  works: readonly Work[]
  /** Which of the two forms was sent. */
  kind: 'link' | 'file'
  typed: Typed
  problems: Problems
  formKey: string
  accept: string
  path: string
}

export function WorksPage(props: WorksPageProps) {
  const { works, problems, path, formKey } = props
  return (
    <>
      <PageHeading
        title="実績の見本"
        lead={`手がけたページや資料を${MOST_WORKS}件まで載せられます。見せる相手は、ひとつずつ選べます。`}
      />
      <ErrorSummary problems={problems} />
      {works.length === 0 && (
        <EmptyState title="実績の見本はまだありません">公開されているページなら、リンクだけで十分です。</EmptyState>
      )}
      <Stack>
        {works.map((work) => (
          <Card key={work.id} title={work.title} over={workAudienceNames[work.shownTo]} level={2}>
            <p>
              <WorkLink work={work} />
            </p>
            <Form formKey={formKey} action={`${path}/${work.id}/removals`} label={`「${work.title}」を削除する`}>
              <Button kind="text">削除する</Button>
            </Form>
          </Card>
        ))}
      </Stack>
      {works.length < MOST_WORKS && <AddForms {...props} />}
      <ButtonLink href="/my/profile" kind="text">
        プロフィールに戻る
      </ButtonLink>
    </>
  )
}
