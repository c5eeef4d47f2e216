import type { TalentProfileView } from '../profile-parts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type Contact, fullNameOf } from '../contact.ts'
import { TalentCard } from '../talent-card.tsx'
import { TalentProfile } from '../talent-profile.tsx'

/** Who is looking in the preview. */
export type Onlooker = 'anyone' | 'company' | 'town' | 'consented' | 'operator'

const onlookers = [
  { name: 'anyone', label: 'だれでも' },
  { name: 'company', label: '地域企業(同意の前)' },
  { name: 'town', label: '自治体(同意の前)' },
  { name: 'consented', label: '同意した相手' },
  { name: 'operator', label: '運営事業者' },
] as const satisfies readonly { name: Onlooker; label: string }[]

export const onlookerNames = onlookers.map(({ name }) => name)

interface PreviewPageProps {
  onlooker: Onlooker
  /** False where the person's own settings hide the profile from this onlooker. */
  shown: boolean
  /** Already without what this onlooker may not read. */
  profile: TalentProfileView
  contact: Contact | null
}

/** 相手ごとの見え方: the same components as on the others' own pages. */
export function PreviewPage(props: PreviewPageProps) {
  const { onlooker } = props
  const tabs = onlookers.map(({ name, label }) => ({
    label,
    href: `/my/profile/preview?as=${name}`,
    current: name === onlooker,
  }))
  return (
    <>
      <PageHeading title="相手ごとの見え方" lead="相手に応じて、あなたのプロフィールはこのように表示されます。" />
      <Tabs tabs={tabs} label="見る人" />
      {onlooker === 'anyone' ? <NothingToSee /> : <Seen {...props} />}
    </>
  )
}

function NothingToSee() {
  return (
    <EmptyState title="何も表示されません">
      ログインしていない人や、ほかの副業人材には、あなたのプロフィールは見えません。検索エンジンにも載りません。
    </EmptyState>
  )
}

function Seen({ onlooker, shown, profile, contact }: PreviewPageProps) {
  const known = contact ? fullNameOf(contact) : '人材A'
  return (
    <>
      {!shown && (
        <Banner tone="info" title="いまの設定では、検索やおすすめには表示されません">
          <p>応募した相手には、下のように表示されます。</p>
          <ButtonLink href="/my/profile/edit/visibility" kind="text">
            見せる範囲を変える
          </ButtonLink>
        </Banner>
      )}
      {onlooker === 'consented' && (
        <p>氏名、連絡先、職歴は、項目ごとに同意した分だけ表示されます。これは、すべてに同意した場合です。</p>
      )}
      {onlooker === 'operator' && (
        <p>
          運営事業者は、伴走とお問い合わせのためにすべてを見られます。氏名や連絡先を開いたことは、閲覧の記録に残ります。
        </p>
      )}
      <Section title="一覧での表示">
        <TalentCard profile={profile} known={known} />
      </Section>
      <TalentProfile profile={profile} contact={contact} />
    </>
  )
}
