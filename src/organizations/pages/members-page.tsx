import type { Typed } from '../../ui/fields/answers.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { OrganizationView } from '../queries.ts'
import { InvitationsTable, InviteForm } from './invitations.tsx'
import { MembersTable } from './members-table.tsx'

interface MembersPageProps {
  view: OrganizationView
  mayManage: boolean
  mayLeave: boolean
  own: string | null
  typed: Typed
  problems: Problems
  formKey: string
}

/** The people of one's own organization. */
export function MembersPage({ view, mayManage, mayLeave, own, typed, problems, formKey }: MembersPageProps) {
  const { organization, members, invitations } = view
  const lead = mayManage
    ? '一緒に使う人を招待し、役割を決めます。管理者は二人以上にしておくと安心です。'
    : 'メンバーを変更できるのは管理者です。'
  return (
    <>
      <PageHeading title="メンバー" over={organization.name} lead={lead} />
      <ErrorSummary problems={problems} />
      <Section title="いまのメンバー">
        <MembersTable members={members} mayManage={mayManage} mayLeave={mayLeave} own={own} formKey={formKey} />
      </Section>
      {mayManage && (
        <Section title="メンバーを招待する">
          <InviteForm action="/organization/invitations" typed={typed} problems={problems} formKey={formKey} />
        </Section>
      )}
      {mayManage && (
        <Section title="招待">
          <InvitationsTable invitations={invitations} formKey={formKey} mayManage={mayManage} />
        </Section>
      )}
    </>
  )
}
