import type { TalentProfileView } from '../profile-parts.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type Contact, fullNameOf } from '../contact.ts'
import { talentStateNames } from '../talent.ts'
import { TalentProfile } from '../talent-profile.tsx'
import { talentStateTones } from '../talent-tones.ts'

interface DeskTalentPageProps {
  profile: TalentProfileView
  contact: Contact | null
}

/** One talent as the operator sees them for support: with the name. */
export function DeskTalentPage({ profile, contact }: DeskTalentPageProps) {
  return (
    <>
      <PageHeading
        title={contact ? fullNameOf(contact) : '副業人材'}
        over={profile.headline}
        lead="支援のために表示しています。この画面を開いたことは、本人にも見える記録に残ります。"
      >
        <StatusTag tone={talentStateTones[profile.state]}>{talentStateNames[profile.state]}</StatusTag>
        <Actions>
          <ButtonLink href={`/desk/talents/${profile.id}/journal`} kind="secondary">
            記録
          </ButtonLink>
        </Actions>
      </PageHeading>
      <TalentProfile profile={profile} contact={contact} />
    </>
  )
}
