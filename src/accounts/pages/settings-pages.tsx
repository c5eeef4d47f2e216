import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { PasswordField } from '../../ui/fields/secret-fields.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { SHORTEST_PASSWORD } from '../password.ts'

export interface SettingProps {
  typed: Typed
  problems: Problems
  formKey: string
}

export function NamePage({ typed, problems, formKey }: SettingProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading title="お名前を変える" lead="画面の右上と、同じ組織の人に表示される名前です。" />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        <TextField {...one('name')} label="お名前" autocomplete="name" need="required" />
        <Button>変更する</Button>
      </Form>
    </Prose>
  )
}

export function PasswordPage({ problems, formKey, hasPassword }: SettingProps & { hasPassword: boolean }) {
  const title = hasPassword ? 'パスワードを変える' : 'パスワードを決める'
  return (
    <Prose>
      <PageHeading title={title} lead="変えると、この端末のほかはすべてログアウトします。" />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        {hasPassword && (
          <PasswordField
            name="current"
            problem={problems.current}
            label="いまのパスワード"
            autocomplete="current-password"
            need="required"
          />
        )}
        <PasswordField
          name="password"
          problem={problems.password}
          label="新しいパスワード"
          hint={`${SHORTEST_PASSWORD}文字以上。いくつかの言葉を並べると、長くても覚えやすくなります。`}
          autocomplete="new-password"
          need="required"
        />
        <Button>{title}</Button>
      </Form>
    </Prose>
  )
}
