import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { type HeldInvitation, maskedEmail } from '../find-invitation.ts'
import type { InvitationState } from '../invitation.ts'
import { roleHints, roleNames } from '../membership.ts'
import { organizationKindNames } from '../organization.ts'

interface InvitationPageProps {
  invitation: HeldInvitation
  code: string
  /** The address that is signed in, if any. */
  email: string | null
  formKey: string
}

const over: Record<Exclude<InvitationState, 'open'>, { title: string; words: string }> = {
  accepted: { title: 'この招待はすでに使われています', words: '参加した方は、ログインしてそのまま使えます。' },
  revoked: {
    title: 'この招待は取り消されています',
    words: '心当たりがないときは、招待した組織の管理者に確認してください。',
  },
  expired: {
    title: '招待の期限が切れています',
    words: '招待した組織の管理者に、もう一度招待を送るよう依頼してください。',
  },
}

/** What somebody sees who opens the link of an invitation. */
export function InvitationPage(props: InvitationPageProps) {
  const { invitation } = props
  if (invitation.state !== 'open') {
    const { title, words } = over[invitation.state]
    return (
      <>
        <PageHeading title="招待" over={invitation.organization} />
        <EmptyState title={title} next={{ href: '/sign-in', label: 'ログインする' }}>
          {words}
        </EmptyState>
      </>
    )
  }
  return (
    <Prose>
      <PageHeading title={`${invitation.organization}への招待`} lead="内容を確かめて、参加してください。" />
      <DescriptionList
        items={[
          { term: '組織', words: `${invitation.organization}(${organizationKindNames[invitation.kind]})` },
          { term: '役割', words: `${roleNames[invitation.role]} — ${roleHints[invitation.role]}` },
          { term: 'あて先', words: maskedEmail(invitation.email) },
          { term: '期限', words: formatInstant(invitation.expiresAt) },
        ]}
      />
      <NextStep {...props} />
    </Prose>
  )
}

function NextStep({ invitation, code, email, formKey }: InvitationPageProps) {
  const next = encodeURIComponent(`/invitations/${code}`)
  if (email === null)
    return (
      <>
        <p>
          招待が届いたメールアドレスで、ログインするか、はじめての方は登録してください。そのあと、この画面に戻ります。
        </p>
        <Actions>
          <ButtonLink href={`/register?next=${next}`}>登録して参加する</ButtonLink>
          <ButtonLink href={`/sign-in?next=${next}`} kind="secondary">
            ログインして参加する
          </ButtonLink>
        </Actions>
      </>
    )
  if (email !== invitation.email)
    return (
      <p>
        いま {email} でログインしていますが、この招待は別のメールアドレス({maskedEmail(invitation.email)}
        )にあてたものです。一度ログアウトし、招待が届いたアドレスでログインし直してください。
      </p>
    )
  return (
    <Form action={`/invitations/${code}/acceptances`} formKey={formKey}>
      <Button>参加する</Button>
    </Form>
  )
}
