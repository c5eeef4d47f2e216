import { topics } from '../../topics.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Stoppable } from '../stop-mails.ts'

interface UnsubscriptionPageProps {
  /** Null where the link does not work, or no more. */
  found: Pick<Stoppable, 'topics' | 'stopped'> | null
  formKey: string
}

/** From the link in a mail, without signing in; it says nothing about whose mails they are. */
export function UnsubscriptionPage({ found, formKey }: UnsubscriptionPageProps) {
  if (!found) return <NoSuchLink />
  const names = found.topics.map((topic) => `「${topics[topic].name}」`).join('')
  if (found.stopped)
    return (
      <Prose>
        <PageHeading
          title="メールを止めました"
          lead={`${names}のお知らせは、もうメールでは届きません。結の画面の「通知」には、これまでどおり届きます。`}
        />
        <Settings>受け取り方を選びなおす(ログインが必要です)</Settings>
      </Prose>
    )
  return (
    <Prose>
      <PageHeading
        title="メールを止める"
        lead={`${names}のお知らせを、メールでは送らないようにします。ほかの種類のメールは、これまでどおり届きます。`}
      />
      <p>結の画面の「通知」には、これからもすべてのお知らせが届きます。</p>
      <Form formKey={formKey}>
        <Button>メールを止める</Button>
      </Form>
      <Settings>種類ごとに受け取り方を選ぶ(ログインが必要です)</Settings>
    </Prose>
  )
}

function NoSuchLink() {
  return (
    <Prose>
      <PageHeading
        title="このリンクは使えません"
        lead="リンクが古いか、途中で切れています。メールを止めるには、新しいメールのリンクを開くか、ログインして「通知の受け取り方」で選んでください。"
      />
      <Settings>通知の受け取り方を開く(ログインが必要です)</Settings>
    </Prose>
  )
}

function Settings({ children }: { children: string }) {
  return (
    <p>
      <ButtonLink href="/notifications/settings" kind="secondary">
        {children}
      </ButtonLink>
    </p>
  )
}
