import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { MarkupHelp } from './markup-help.tsx'

export interface CorrectionPageProps {
  path: string
  over: string
  version: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** 公開中の記事を訂正する. */
export function CorrectionPage({ path, over, version, typed, problems, formKey }: CorrectionPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="記事を訂正する"
        over={over}
        lead="直した内容はすぐに公開され、何をどう直したかが、日付とともに記事の下に残ります。"
      />
      <ErrorSummary problems={problems} />
      <Form action={`${path}/corrections`} formKey={formKey}>
        <input type="hidden" name="version" value={version} />
        <TextField
          {...one('words')}
          label="何をどう直したか"
          need="required"
          maxLength={500}
          hint="例 「売上が2倍」は「予約数が2倍」の誤りでした。"
        />
        <TextArea {...one('lead')} label="要約" need="required" rows={3} maxLength={200} />
        <TextArea {...one('body')} label="本文" need="required" rows={24} maxLength={20_000} />
        <MarkupHelp />
        <Actions>
          <Button>訂正して公開する</Button>
          <ButtonLink href={path} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
