import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Banner } from '../../ui/banner.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { AccountView } from '../account-queries.ts'
import type { Hat } from '../session.ts'

export interface AccountPageProps {
  account: AccountView
  problems: Problems
  hats: Hat[]
  /** The session that is looking. */
  sessionId: string
  formKey: string
  script: string
}

export function SignInMethods({ account, formKey, script }: AccountPageProps) {
  return (
    <Section title="ログインの方法">
      {!account.totpSince && account.passkeys.length === 0 && (
        <Banner tone="warning" title="二段階認証が設定されていません">
          <p>町・支援機関・運営事業者の方は、認証アプリかパスキーを設定してください。</p>
        </Banner>
      )}
      <DescriptionList
        items={[
          { term: 'メールのコード', words: 'いつでも使えます' },
          {
            term: 'パスワード',
            words: account.hasPassword ? '設定済み' : '設定していません',
            change: '/account/password',
          },
          {
            term: '認証アプリ',
            words: account.totpSince
              ? `${formatInstant(account.totpSince)}に設定(回復コード 残り${account.recoveryCodesLeft}個)`
              : '設定していません',
            change: '/account/totp',
          },
        ]}
      />
      <Passkeys account={account} formKey={formKey} script={script} />
    </Section>
  )
}

function Passkeys({ account, formKey, script }: Pick<AccountPageProps, 'account' | 'formKey' | 'script'>) {
  return (
    <>
      <h3>パスキー</h3>
      {account.passkeys.length === 0 && (
        <p>指紋や顔、端末の暗証番号でログインできます。追加するにはJavaScriptが必要です。</p>
      )}
      {account.passkeys.map((key) => (
        <Form
          key={key.id}
          action={`/account/passkeys/${key.id}/removals`}
          formKey={formKey}
          label={`${key.label}を外す`}
        >
          <p>
            {key.label}(追加 {formatInstant(key.createdAt)}) <Button kind="text">外す</Button>
          </p>
        </Form>
      ))}
      <div data-passkey="add" data-key={formKey} hidden>
        <button type="button" class="button secondary">
          パスキーを追加する
        </button>
        <p role="status" />
      </div>
      <script type="module" src={script} />
    </>
  )
}
