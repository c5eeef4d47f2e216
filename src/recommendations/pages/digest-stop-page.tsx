import { Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'

/** From the link in a mail, without signing in; it says nothing about whose mail it was. */
export function DigestStopPage({ done, formKey }: { done: boolean; formKey: string }) {
  if (!done)
    return (
      <>
        <PageHeading
          title="週1回のおすすめを止める"
          lead="月曜の朝のおすすめのメールを止めます。応募や契約のお知らせは、これまでどおり届きます。"
        />
        <Form formKey={formKey}>
          <Button>メールを止める</Button>
        </Form>
      </>
    )
  return (
    <>
      <PageHeading
        title="週1回のおすすめを止めました"
        lead="月曜の朝のメールは、もう届きません。「おすすめ」のページから、いつでも再開できます。"
      />
      <ButtonLink href="/my/recommendations" kind="secondary">
        おすすめを開く(ログインが必要です)
      </ButtonLink>
    </>
  )
}
