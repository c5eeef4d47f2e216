import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'

/** From the link in a mail, without signing in; it says nothing about whose search it is. */
export function StopPage({ done, formKey }: { done: boolean; formKey: string }) {
  if (done)
    return (
      <>
        <PageHeading
          title="お知らせを止めました"
          lead="この条件の新着のお知らせは、もう届きません。「お気に入り」のページから、いつでも再開できます。"
        />
        <ButtonLink href="/my/saved" kind="secondary">
          お気に入りを開く(ログインが必要です)
        </ButtonLink>
      </>
    )
  return (
    <>
      <PageHeading title="お知らせを止める" lead="保存した検索ひとつ分の、新着のお知らせを止めます。" />
      <Form formKey={formKey}>
        <Button>お知らせを止める</Button>
      </Form>
    </>
  )
}
