import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OneTimeCodeField } from '../../ui/fields/secret-fields.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { SettingProps } from './settings-pages.tsx'

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

/** 認証アプリをやめる: asked once more, because it makes the account weaker. */
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
