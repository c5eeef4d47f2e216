import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Banner } from '../../ui/banner.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { type AccountView, deviceInWords } from '../account-queries.ts'
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

export function AccountPage(props: AccountPageProps) {
  const { account, hats } = props
  return (
    <>
      <PageHeading title="アカウントの設定" lead="ログインの方法と、ログイン中の端末を確かめられます。" />
      <ErrorSummary problems={props.problems} />
      {hats.length === 0 && <FirstSteps />}
      <Section title="あなたについて">
        <DescriptionList
          items={[
            { term: 'お名前', words: account.name, change: '/account/name' },
            { term: 'メールアドレス', words: account.email },
          ]}
        />
      </Section>
      <SignInMethods {...props} />
      <Sessions {...props} />
    </>
  )
}

/** Somebody who has just registered chooses what they come for. */
function FirstSteps() {
  return (
    <Section title="はじめに">
      <p>どちらとして使うかを選んでください。あとから両方を使うこともできます。</p>
      <Actions>
        <ButtonLink href="/my/profile/new">副業人材として登録する</ButtonLink>
        <ButtonLink href="/organization/new" kind="secondary">
          企業・団体として登録する
        </ButtonLink>
      </Actions>
      <p>町や支援機関、運営事業者の方は、招待のメールにあるリンクから入ってください。</p>
    </Section>
  )
}

function SignInMethods({ account, formKey, script }: AccountPageProps) {
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

function Sessions({ account, sessionId, formKey }: AccountPageProps) {
  return (
    <Section title="ログイン中の端末">
      <p>心当たりのない端末があれば、ログインを終了し、パスワードを変えてください。</p>
      <Table
        caption="ログイン中の端末"
        captionHidden
        rows={account.sessions}
        keyOf={(session) => session.id}
        columns={[
          { label: '端末', kind: 'name', cell: (session) => deviceInWords(session.device) },
          { label: '最後に使った日時', cell: (session) => formatInstant(session.seenAt) },
          {
            label: '操作',
            cell: (session) => <EndOf id={session.id} current={session.id === sessionId} formKey={formKey} />,
          },
        ]}
      />
    </Section>
  )
}

function EndOf({ id, current, formKey }: { id: string; current: boolean; formKey: string }) {
  if (current) return <>この端末</>
  return (
    <Form action={`/account/sessions/${id}/ends`} formKey={formKey} label="この端末のログインを終了する">
      <Button kind="text">終了する</Button>
    </Form>
  )
}
