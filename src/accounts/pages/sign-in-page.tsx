import { Banner } from '../../ui/banner.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { OneTimeCodeField, PasswordField } from '../../ui/fields/secret-fields.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { SaidInDemo } from '../codes.ts'
import type { Problems } from '../../ui/problems.ts'

interface SignInProps {
  typed: Typed
  problems: Problems
  formKey: string
  /** Where to go afterwards. */
  next: string
  /** Href of the script for passkeys. */
  script: string
}

export function SignInPage({ typed, problems, formKey, next, script }: SignInProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading title="ログイン" lead="パスワードがなくても、メールに届くコードでログインできます。" />
      <p>
        はじめての方は<a href={next ? `/register?next=${encodeURIComponent(next)}` : '/register'}>登録</a>してください。
      </p>
      <ErrorSummary problems={problems} />
      <Section title="メールのコードでログイン">
        <Form action="/sign-in/codes" formKey={formKey} label="メールのコードでログイン">
          <input type="hidden" name="next" value={next} />
          <TextField {...one('mail')} label="メールアドレス" type="email" autocomplete="username" need="required" />
          <Button>コードを受け取る</Button>
        </Form>
      </Section>
      <Section title="パスワードでログイン">
        <Form action="/sign-in" formKey={formKey} label="パスワードでログイン">
          <input type="hidden" name="next" value={next} />
          <TextField {...one('email')} label="メールアドレス" type="email" autocomplete="username" need="required" />
          <PasswordField
            name="password"
            problem={problems.password}
            label="パスワード"
            autocomplete="current-password"
            need="required"
          />
          <Button kind="secondary">ログイン</Button>
        </Form>
      </Section>
      <WithPasskey next={next} formKey={formKey} script={script} />
    </Prose>
  )
}

function WithPasskey({ next, formKey, script }: Pick<SignInProps, 'next' | 'formKey' | 'script'>) {
  return (
    <Section title="パスキーでログイン">
      <p>指紋・顔・端末の暗証番号でログインします。登録したパスキーがあるときに使えます(JavaScriptが必要です)。</p>
      <div data-passkey="sign-in" data-next={next} data-key={formKey} hidden>
        <button type="button" class="button secondary">
          パスキーでログイン
        </button>
        <p role="status" />
      </div>
      <script type="module" src={script} />
    </Section>
  )
}

interface CodeProps {
  title: string
  lead: string
  label: string
  typed: Typed
  problems: Problems
  formKey: string
  next: string
  /** Only in a demo, from which no mail leaves. */
  demo?: SaidInDemo | null
  again: { href: string; label: string }
}

/** Asks for a code: from the mail, or from the authenticator. */
export function CodePage({ title, lead, label, problems, formKey, next, demo, again }: CodeProps) {
  return (
    <Prose>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary problems={problems} />
      {demo && <InDemo {...demo} />}
      <Form formKey={formKey}>
        <input type="hidden" name="next" value={next} />
        <OneTimeCodeField name="code" label={label} problem={problems.code} need="required" />
        <Actions>
          <Button>続ける</Button>
          <a href={again.href}>{again.label}</a>
        </Actions>
      </Form>
    </Prose>
  )
}

function InDemo(said: SaidInDemo) {
  return (
    <Banner tone="info" title="デモでは、メールは外に送られません">
      {said.purpose === 'verify' ? (
        <p>
          登録のコードは <strong>{said.code}</strong>{' '}
          です。下の欄に入力してください。以前に登録したアドレスでは、このコードで先に進めません。
        </p>
      ) : (
        <p>
          架空の人物には<a href="/demo">デモを試す</a>
          からなれます。ご自分で登録したアカウントのコードは、運営事業者になり、「設定と記録」の「メール」で読めます。
        </p>
      )}
    </Banner>
  )
}
