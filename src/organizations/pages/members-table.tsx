import { formatInstant } from '../../law/japanese-date.ts'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { membershipStateNames, roleNames } from '../membership.ts'
import type { MemberView } from '../queries.ts'
import { Changes, isLastAdmin } from './member-changes.tsx'

export interface MembersTableProps {
  members: MemberView[]
  mayManage: boolean
  mayLeave: boolean
  /** The account that is looking. */
  own: string | null
  formKey: string
}

/** Who belongs to an organization; admins change them in place. */
export function MembersTable({ members, mayManage, mayLeave, own, formKey }: MembersTableProps) {
  return (
    <Table
      caption="メンバー"
      captionHidden
      rows={members}
      keyOf={(member) => member.id}
      empty={<p>まだメンバーがいません。最初の管理者を招待してください。</p>}
      columns={[
        { label: 'お名前', kind: 'name', cell: (member) => nameOf(member, own) },
        { label: 'メールアドレス', cell: (member) => member.email },
        { label: '役割', cell: (member) => roleNames[member.role] },
        { label: '状態', cell: (member) => <State state={member.state} /> },
        { label: '参加', cell: (member) => formatInstant(member.since) },
        {
          label: '操作',
          cell: (member) => (
            <Changes
              member={member}
              mayManage={mayManage}
              mayLeave={mayLeave}
              own={own}
              isLastAdmin={isLastAdmin(member, members)}
              formKey={formKey}
            />
          ),
        },
      ]}
    />
  )
}

const nameOf = (member: MemberView, own: string | null) =>
  member.accountId === own ? `${member.name}(あなた)` : member.name

function State({ state }: { state: MemberView['state'] }) {
  return <StatusTag tone={state === 'active' ? 'good' : 'care'}>{membershipStateNames[state]}</StatusTag>
}
