import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { Table } from '../../ui/table.tsx'
import { INVITATION_DAYS, type InvitationState, invitationMovesFrom, invitationStateNames } from '../invitation.ts'
import { roleHints, roleNames, roles } from '../membership.ts'
import type { InvitationView } from '../queries.ts'

interface InviteProps {
  action: string
  typed: Typed
  problems: Problems
  formKey: string
}

/** Asks for an address and a role. */
export function InviteForm({ action, typed, problems, formKey }: InviteProps) {
  const { one } = answers({ role: 'editor', ...typed }, problems)
  return (
    <Form action={action} formKey={formKey} label="メンバーを招待する">
      <TextField
        {...one('email')}
        label="メールアドレス"
        type="email"
        hint={`このアドレスに招待のメールが届きます。リンクは${INVITATION_DAYS}日間、一度だけ使えます。`}
        need="required"
      />
      <Radios
        {...one('role')}
        label="役割"
        need="required"
        choices={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
      />
      <Button>招待を送る</Button>
    </Form>
  )
}

const tones: Record<InvitationState, TagTone> = { open: 'waiting', accepted: 'good', revoked: 'quiet', expired: 'care' }

/** Invitations, the newest first; those without an answer can be taken back. */
export function InvitationsTable({
  invitations,
  formKey,
  mayManage,
}: {
  invitations: InvitationView[]
  formKey: string
  mayManage: boolean
}) {
  return (
    <Table
      caption="招待"
      captionHidden
      rows={invitations}
      keyOf={(invitation) => invitation.id}
      empty={<p>招待はまだありません。</p>}
      columns={[
        { label: 'メールアドレス', kind: 'name', cell: ({ email }) => email },
        { label: '役割', cell: ({ role }) => roleNames[role] },
        {
          label: '状態',
          cell: ({ state }) => <StatusTag tone={tones[state]}>{invitationStateNames[state]}</StatusTag>,
        },
        { label: '送った日時', cell: ({ at }) => formatInstant(at) },
        { label: '期限', cell: ({ expiresAt }) => formatInstant(expiresAt) },
        {
          label: '操作',
          cell: (invitation) =>
            mayManage && invitationMovesFrom(invitation.state).includes('revoke') ? (
              <Revoke invitation={invitation} formKey={formKey} />
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}

function Revoke({ invitation, formKey }: { invitation: InvitationView; formKey: string }) {
  return (
    <Form
      action={`/organization/invitations/${invitation.id}/revocations`}
      formKey={formKey}
      label={`${invitation.email}への招待を取り消す`}
    >
      <Button kind="secondary" size="small">
        取り消す
      </Button>
    </Form>
  )
}
