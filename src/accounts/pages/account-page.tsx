import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { deviceInWords } from '../account-queries.ts'
import { type AccountPageProps, SignInMethods } from './sign-in-methods.tsx'

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
      <Section title="退会">
        <p>使わなくなったときは、アカウントを消すことができます。消えるものと残るものを確かめてから、申し込めます。</p>
        <ButtonLink href="/account/deletion" kind="secondary">
          退会について
        </ButtonLink>
      </Section>
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
