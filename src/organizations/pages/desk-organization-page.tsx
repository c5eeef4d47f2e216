import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Labels, StatusTag } from '../../ui/tag.tsx'
import { organizationKindNames, organizationStateNames } from '../organization.ts'
import type { OrganizationView } from '../queries.ts'
import { InvitationsTable, InviteForm } from './invitations.tsx'
import { MembersTable } from './members-table.tsx'
import { MissingForContract, OrganizationFacts } from './organization-facts.tsx'
import { Restore, Suspend } from './organization-standing.tsx'

export interface DeskOrganizationProps {
  view: OrganizationView
  missing: Record<string, string>
  /** 「公開中 2件」 and so on. */
  postings: string[]
  may: { edit: boolean; manage: boolean; suspend: boolean; restore: boolean }
  own: string | null
  typed: Typed
  problems: Problems
  formKey: string
}

/** One organization as an operator sees it. */
export function DeskOrganizationPage(props: DeskOrganizationProps) {
  const { view, missing, postings, may, own, problems, formKey } = props
  const { organization, members } = view
  const base = `/desk/organizations/${organization.id}`
  return (
    <>
      <PageHeading title={organization.name} over={organizationKindNames[organization.kind]}>
        <StatusTag tone={organization.state === 'active' ? 'good' : 'care'}>
          {organizationStateNames[organization.state]}
        </StatusTag>
        <Ways {...props} base={base} />
      </PageHeading>
      <ErrorSummary problems={problems} />
      <MissingForContract missing={missing} />
      <Section title="求人">
        {postings.length === 0 ? <p>求人はまだありません。</p> : <Labels labels={postings} />}
      </Section>
      <Section title="メンバー">
        <MembersTable members={members} mayManage={may.manage} mayLeave={false} own={own} formKey={formKey} />
      </Section>
      {may.manage && <Invitations {...props} />}
      <OrganizationFacts organization={organization} editHref={may.edit ? `${base}/edit` : undefined} />
      {may.suspend && <Suspend base={base} formKey={formKey} problem={problems.reason} />}
      {may.restore && <Restore base={base} formKey={formKey} />}
    </>
  )
}

function Ways({ view: { organization }, may, base }: DeskOrganizationProps & { base: string }) {
  return (
    <Actions>
      {may.edit && (
        <ButtonLink href={`${base}/edit`} kind="secondary">
          情報を変更する
        </ButtonLink>
      )}
      {organization.kind === 'company' && (
        <ButtonLink href={`/desk/cases/new?company=${organization.id}`} kind="secondary">
          伴走を見る・始める
        </ButtonLink>
      )}
      <ButtonLink href={`${base}/journal`} kind="text">
        記録を見る
      </ButtonLink>
      {organization.kind !== 'operator' && (
        <ButtonLink href={`${base}/supports`} kind="text">
          支援アクセス
        </ButtonLink>
      )}
    </Actions>
  )
}

function Invitations({ view, typed, problems, formKey }: DeskOrganizationProps) {
  const { organization, members, invitations } = view
  return (
    <Section title="招待">
      <InvitationsTable invitations={invitations} formKey={formKey} mayManage />
      <Disclosure summary="メンバーを招待する" open={Object.keys(problems).length > 0 || members.length === 0}>
        <InviteForm
          action={`/desk/organizations/${organization.id}/invitations`}
          typed={typed}
          problems={problems}
          formKey={formKey}
        />
      </Disclosure>
    </Section>
  )
}
