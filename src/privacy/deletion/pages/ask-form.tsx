import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { OneTimeCodeField, PasswordField } from '../../../ui/fields/secret-fields.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import type { Problems } from '../../../ui/problems.ts'
import type { DeletionPageProps } from './deletion-page.tsx'

type AskFormProps = Pick<DeletionPageProps, 'hasPassword' | 'typed' | 'problems' | 'formKey'>

/** Asks anew who it is: by the password, or where there is none by a code in a mail. */
export function AskForm({ hasPassword, typed, problems, formKey }: AskFormProps) {
  const { ticked } = answers(typed, problems)
  return (
    <Section title="退会を申し込む">
      <Form action={hasPassword ? '/account/deletion' : '/account/deletion/codes'} formKey={formKey}>
        <Checkbox {...ticked('agree')} label="消えるものと残るものを読みました。退会します" need="required" />
        {hasPassword && (
          <PasswordField
            name="password"
            problem={problems.password}
            label="パスワード"
            hint="ご本人であることを確かめます。"
            autocomplete="current-password"
            need="required"
          />
        )}
        {!hasPassword && <p>ご本人であることを確かめるため、登録したメールアドレスに6桁のコードを送ります。</p>}
        <Actions>
          <Button kind="danger">{hasPassword ? '退会を申し込む' : 'コードを受け取る'}</Button>
          <ButtonLink href="/account" kind="text">
            退会せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  )
}

interface CodeProofProps {
  problems: Problems
  formKey: string
  /** Only in a demo, from which no mail leaves. */
  code: string | null
}

/** The code from the mail is the last step before the asking. */
export function CodeProofPage({ problems, formKey, code }: CodeProofProps) {
  return (
    <Prose>
      <PageHeading
        title="退会のための本人確認"
        lead="メールに届いた6桁のコードを入力すると、退会が申し込まれます。10分間、5回まで試せます。"
      />
      <ErrorSummary problems={problems} />
      {code && (
        <Banner tone="info" title="デモでは、メールは外に送られません">
          <p>
            コードは <strong>{code}</strong> です。
          </p>
        </Banner>
      )}
      <Form formKey={formKey}>
        <OneTimeCodeField name="code" label="6桁のコード" problem={problems.code} need="required" />
        <Actions>
          <Button kind="danger">退会を申し込む</Button>
          <ButtonLink href="/account/deletion" kind="text">
            退会せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
