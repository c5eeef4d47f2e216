import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { membershipMovesFrom, roleNames, roles } from '../membership.ts'
import type { MemberView } from '../queries.ts'

/** Without them nobody could invite others, so the verbs refuse every change of theirs. */
export function isLastAdmin(member: MemberView, members: readonly MemberView[]): boolean {
  const admins = members.filter(({ role, state }) => role === 'admin' && state === 'active')
  return admins.length === 1 && admins[0]?.id === member.id
}

interface ChangesProps {
  member: MemberView
  mayManage: boolean
  mayLeave: boolean
  own: string | null
  isLastAdmin: boolean
  formKey: string
}

/** What may be done to one member. */
export function Changes({ member, mayManage, mayLeave, own, isLastAdmin, formKey }: ChangesProps) {
  const isOwn = member.accountId === own
  if (!mayManage && !(isOwn && mayLeave)) return <>—</>
  if (isLastAdmin) return <>ただ一人の管理者です</>
  const moves = membershipMovesFrom(member.state)
  const to = (deed: string) => `/organization/members/${member.id}/${deed}`
  return (
    <Disclosure summary={isOwn && !mayManage ? '所属を終える' : '変更する'}>
      {mayManage && <RoleForm member={member} action={to('roles')} formKey={formKey} />}
      <Actions>
        {mayManage && !isOwn && moves.includes('suspend') && (
          <Deed action={to('suspensions')} formKey={formKey} words="停止する" who={member.name} />
        )}
        {mayManage && moves.includes('restore') && (
          <Deed action={to('restorations')} formKey={formKey} words="停止を解く" who={member.name} />
        )}
        {moves.includes('end') && (
          <Deed action={to('ends')} formKey={formKey} words="所属を終える" who={member.name} danger />
        )}
      </Actions>
    </Disclosure>
  )
}

function RoleForm({ member, action, formKey }: { member: MemberView; action: string; formKey: string }) {
  return (
    <Form action={action} formKey={formKey} label={`${member.name}さんの役割を変える`}>
      <SelectField
        name="role"
        id={`role-${member.id}`}
        label="役割"
        value={member.role}
        choices={roles.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      <Button kind="secondary" size="small">
        役割を変える
      </Button>
    </Form>
  )
}

interface DeedProps {
  action: string
  formKey: string
  words: string
  who: string
  danger?: boolean
}

function Deed({ action, formKey, words, who, danger }: DeedProps) {
  return (
    <Form action={action} formKey={formKey} label={`${who}さん: ${words}`}>
      <Button kind={danger ? 'danger' : 'secondary'} size="small">
        {words}
      </Button>
    </Form>
  )
}
