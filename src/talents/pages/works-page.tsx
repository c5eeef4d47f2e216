import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { WorkLink } from '../work-list.tsx'
import { MOST_WORKS, type Work, workAudienceNames, workAudiences } from '../works/work.ts'

interface WorksPageProps {
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

function AddForms({ kind, typed, problems, formKey, accept, path }: WorksPageProps) {
  const link = kind === 'link' ? answers(typed, problems) : answers({}, {})
  const file = kind === 'file' ? answers(typed, problems) : answers({}, {})
  return (
    <>
      <Section title="リンクを追加する">
        <Form formKey={formKey} action={`${path}/links`} label="リンクを追加する">
          <TextField {...link.one('url')} label="リンク" hint="例) https://example.jp/works/1" need="required" />
          <Shared field={link} before="link-" />
          <Button>リンクを追加する</Button>
        </Form>
      </Section>
      <Section title="ファイルを追加する">
        <Form formKey={formKey} action={`${path}/files`} files label="ファイルを追加する">
          <FileField
            {...file.one('file')}
            label="ファイル"
            hint="PDF・画像(PNG、JPEG)・Word・Excel・PowerPoint、10MBまで。勤務先の秘密や、ほかの人の個人情報が入っていないことを確かめてください。"
            accept={accept}
            need="required"
          />
          <Shared field={file} before="file-" />
          <Actions>
            <Button>ファイルを追加する</Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}

const audiences = workAudiences.map((value) => ({
  value,
  label: workAudienceNames[value],
  hint:
    value === 'companies'
      ? '氏名や勤務先が分かるものは選ばないでください。写真の撮影場所などの情報も、そのまま伝わります。'
      : '応募などで氏名を伝えた相手が見られます。',
}))

function Shared({ field, before }: { field: ReturnType<typeof answers>; before: string }) {
  const shownTo = field.one('shownTo')
  const title = field.one('title')
  return (
    <>
      <TextField
        {...title}
        id={title.problem ? 'title' : `${before}title`}
        label="題名"
        hint="例) 直販サイトのリニューアル"
        need="required"
      />
      <Radios
        {...shownTo}
        id={shownTo.problem ? 'shownTo' : `${before}shownTo`}
        value={shownTo.value ?? 'named'}
        label="見せる相手"
        choices={audiences}
        need="required"
      />
    </>
  )
}
