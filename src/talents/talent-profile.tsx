import type { TalentProfileView } from './profile-parts.ts'
import { DescriptionList } from '../ui/description-list.tsx'
import { Section } from '../ui/heading.tsx'
import { formatPostcode } from '../law/postcode.ts'
import { type Contact, fullKanaOf, fullNameOf } from './contact.ts'
import { WorkList } from './work-list.tsx'
import { Skills, Conditions, Places, Careers, Paragraphs } from './profile-sections.tsx'

export interface TalentProfileProps {
  profile: TalentProfileView
  /** From `consentedContact`; null before consent, and then nothing about names is drawn. */
  contact: Contact | null
}

/** A whole profile as others read it: anonymous, or with the name once it was consented to. */
export function TalentProfile({ profile, contact }: TalentProfileProps) {
  return (
    <>
      {contact && <ContactSection contact={contact} />}
      <Words title="自己紹介" words={profile.introduction} />
      <Words title="経験" words={profile.experience} />
      <Words title="実績" words={profile.achievements} />
      <Skills skills={profile.skills} />
      <Conditions profile={profile} />
      <Places places={profile.places} />
      <WorkList works={contact ? profile.works : profile.works.filter(({ shownTo }) => shownTo === 'companies')} />
      <Careers careers={profile.careers} />
    </>
  )
}

function ContactSection({ contact }: { contact: Contact }) {
  const postcode = contact.postcode ? formatPostcode(contact.postcode) : ''
  const items = [
    { term: '氏名', words: fullNameOf(contact) },
    { term: 'フリガナ', words: fullKanaOf(contact) },
    { term: 'メールアドレス', words: contact.email },
    { term: '電話番号', words: contact.phone },
    { term: '住所', words: `${postcode} ${contact.address ?? ''}`.trim() },
  ]
  return (
    <Section title="氏名と連絡先">
      <DescriptionList items={items.filter(({ words }) => words)} />
    </Section>
  )
}

function Words({ title, words }: { title: string; words: string }) {
  if (!words) return null
  return (
    <Section title={title}>
      <Paragraphs text={words} />
    </Section>
  )
}
