import { Actions, ButtonLink } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Label } from '../../ui/tag.tsx'
import type { OrganizationRow } from '../find-organization.ts'
import { organizationKindNames } from '../organization.ts'
import { MissingForContract, OrganizationFacts } from './organization-facts.tsx'

interface OrganizationPageProps {
  organization: OrganizationRow
  missing: Record<string, string>
  mayEdit: boolean
  members: number
}

/** One's own organization. */
export function OrganizationPage({ organization, missing, mayEdit, members }: OrganizationPageProps) {
  const editHref = mayEdit ? '/organization/edit' : undefined
  return (
    <>
      <PageHeading title={organization.name} over="あなたの組織">
        <p>
          <Label>{organizationKindNames[organization.kind]}</Label>
        </p>
        <Actions>
          <ButtonLink href="/organization/members" kind="secondary">
            {`メンバー(${members}人)`}
          </ButtonLink>
          <ButtonLink href="/organization/journal" kind="text">
            記録を見る
          </ButtonLink>
          {organization.kind !== 'operator' && (
            <ButtonLink href="/organization/supports" kind="text">
              支援アクセスの記録
            </ButtonLink>
          )}
        </Actions>
      </PageHeading>
      <MissingForContract missing={missing} editHref={editHref} />
      <OrganizationFacts organization={organization} editHref={editHref} />
    </>
  )
}
