import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { OneTimeCodeField, PasswordField } from '../../ui/fields/secret-fields.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { SHORTEST_PASSWORD } from '../password.ts'

interface SettingProps {
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

interface TotpProps extends SettingProps {
  secret: string
  uri: string
}

/** The secret is typed or opened on the phone itself: a link works where a picture would need a second device. */
export function TotpPage({ problems, formKey, secret, uri }: TotpProps) {
  return (
    <Prose>
      <PageHeading title="認証アプリを設定する" lead="ログインのたびに、アプリに表示される6桁の数字を確かめます。" />
      <ErrorSummary problems={problems} />
      <ol>
        <li>
          スマートフォンに認証アプリ(Google Authenticator、Microsoft
          Authenticatorなど)を入れ、「セットアップキーを入力」を選びます。
        </li>
        <li>
          次のキーを入力します(種類は「時間ベース」)。
          <p>
            <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          この端末のアプリを使うときは、<a href={uri}>アプリを開いて登録</a>できます。
        </li>
        <li>アプリに表示された6桁の数字を入力します。</li>
      </ol>
      <Form formKey={formKey}>
        <input type="hidden" name="secret" value={secret} />
        <OneTimeCodeField name="code" label="6桁の数字" problem={problems.code} need="required" />
        <Button>設定する</Button>
      </Form>
    </Prose>
  )
}

export function TotpRemovalPage({ formKey }: { formKey: string }) {
  return (
    <Prose>
      <PageHeading
        title="認証アプリを外す"
        lead="外すと、メールのコードやパスワードだけでログインできるようになります。回復コードも使えなくなります。"
      />
      <Form action="/account/totp/removals" formKey={formKey}>
        <Actions>
          <Button kind="danger">認証アプリを外す</Button>
          <ButtonLink href="/account" kind="secondary">
            外さずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

/** Shown once, right after they were made. */
export function RecoveryCodesPage({ codes }: { codes: string[] }) {
  return (
    <Prose>
      <PageHeading
        title="回復コードを控えてください"
        lead="端末をなくしたときに、6桁の数字の代わりに使えます。1つにつき1回です。この画面は一度しか表示されません。"
      />
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href="/account">控えました</ButtonLink>
    </Prose>
  )
}
