import type { TalentProfileView } from '../profile-parts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type Contact, fullNameOf } from '../contact.ts'
import { TalentCard } from '../talent-card.tsx'
import { TalentProfile } from '../talent-profile.tsx'

/** Who is looking in the preview. */
export type Onlooker = 'company' | 'town' | 'consented'

const onlookers = [
  { name: 'company', label: '地域企業(同意の前)' },
  { name: 'town', label: '自治体(同意の前)' },
  { name: 'consented', label: '同意した相手' },
] as const satisfies readonly { name: Onlooker; label: string }[]

interface PreviewPageProps {
  onlooker: Onlooker
  /** False where the person's own settings hide the profile from this onlooker. */
  shown: boolean
  /** Already without what this onlooker may not read. */
  profile: TalentProfileView
  contact: Contact | null
}

/** 企業から見た表示: the same components as on the company's own pages. */
export function PreviewPage({ onlooker, shown, profile, contact }: PreviewPageProps) {
  const tabs = onlookers.map(({ name, label }) => ({
    label,
    href: `/my/profile/preview?as=${name}`,
    current: name === onlooker,
  }))
  const known = contact ? fullNameOf(contact) : '人材A'
  return (
    <>
      <PageHeading title="企業から見た表示" lead="相手に応じて、あなたのプロフィールはこのように表示されます。" />
      <Tabs tabs={tabs} label="見る人" />
      {!shown && (
        <Banner tone="info" title="いまの設定では、検索やおすすめには表示されません">
          <p>応募した相手には、下のように表示されます。</p>
          <ButtonLink href="/my/profile/edit/visibility" kind="text">
            見せる範囲を変える
          </ButtonLink>
        </Banner>
      )}
      {contact && <p>氏名、連絡先、職歴は、項目ごとに同意した分だけ表示されます。これは、すべてに同意した場合です。</p>}
      <Section title="一覧での表示">
        <TalentCard profile={profile} known={known} />
      </Section>
      <TalentProfile profile={profile} contact={contact} />
    </>
  )
}
