import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { FileField } from '../../ui/fields/file-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'

interface ResumePageProps {
  typed: Typed
  problems: Problems
  formKey: string
  action: string
  accept: string
  longest: number
}

export function ResumePage({ typed, problems, formKey, action, accept, longest }: ResumePageProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <PageHeading
        title="職務経歴書から作る"
        lead="お手元の職務経歴書を読み取り、プロフィールの案を作ります。次の画面で確かめるまで、何も保存されません。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action={action} files>
        <FileField
          {...one('file')}
          label="ファイルで送る"
          hint="Word(.docx)かテキスト(.txt)、5MBまで。PDFのときは、文章をコピーして下の欄に貼り付けてください。"
          accept={accept}
          need="optional"
        />
        <TextArea
          {...one('text')}
          label="文章を貼り付ける"
          hint="書き方は自由です。氏名・住所・電話番号・メールアドレスの行は読み飛ばします。"
          rows={14}
          maxLength={longest}
          need="optional"
        />
        <Actions>
          <Button>読み取る</Button>
          <ButtonLink href="/my/profile" kind="text">
            プロフィールに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
