import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import type { Town } from '../follow-town.ts'

interface FollowPageProps {
  town: Town
  followed: boolean
  formKey: string
}

/** One town, followed or not. */
export function FollowPage({ town, followed, formKey }: FollowPageProps) {
  const path = `/my/towns/${town.code}`
  return (
    <>
      <PageHeading
        title={`${town.name}のフォロー`}
        lead={
          followed
            ? `${town.name}をフォローしています。「お気に入り」から、いつでもまちのページを開けます。`
            : 'フォローすると、「お気に入り」にまちが並びます。だれがフォローしているかは、まちにも企業にも伝わりません。'
        }
      />
      <Form formKey={formKey} action={`${path}/${followed ? 'unfollows' : 'follows'}`}>
        <Button kind={followed ? 'secondary' : 'primary'}>{followed ? 'フォローをやめる' : 'フォローする'}</Button>
      </Form>
      <ButtonLink href={`/towns/${town.code}`} kind="text">
        {`${town.name}のページに戻る`}
      </ButtonLink>
    </>
  )
}
