import { DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Step } from '../completeness.ts'
import { fullKanaOf, fullNameOf } from '../contact.ts'
import type { OwnProfile } from '../own-profile.ts'
import { Paragraphs } from '../profile-sections.tsx'
import { periodInWords, skillInWords } from '../talent-words.ts'

export interface OwnProfilePageProps {
  own: OwnProfile
  steps: Step[]
  /** True when フリーランス法 protects the person, as declared; null before the declaration. */
  isProtected: boolean | null
  formKey: string
}

export const EDIT = '/my/profile/edit'

export function Identity({ own: { contact } }: { own: OwnProfile }) {
  const items = [
    { term: '氏名', words: contact && fullNameOf(contact), change: `${EDIT}/contact` },
    { term: 'フリガナ', words: contact && fullKanaOf(contact) },
    { term: 'メールアドレス', words: contact?.email },
    { term: '電話番号', words: contact?.phone },
    { term: '住所', words: contact?.address },
  ]
  return (
    <Section title="氏名と連絡先">
      <p>あなたが同意した相手にだけ伝わります。</p>
      <DescriptionList items={items} />
    </Section>
  )
}

export function Words({ own: { profile } }: { own: OwnProfile }) {
  const href = `${EDIT}/introduction`
  const items = [
    { term: '見出し', words: profile.headline, change: href },
    { term: '自己紹介', words: profile.introduction && <Paragraphs text={profile.introduction} /> },
    { term: '経験', words: profile.experience && <Paragraphs text={profile.experience} /> },
    { term: '実績', words: profile.achievements && <Paragraphs text={profile.achievements} /> },
    {
      term: '職歴',
      words: profile.careers.map((career) => (
        <p key={career.id}>
          {periodInWords(career)} {career.company} {career.role}
        </p>
      )),
      change: `${EDIT}/careers`,
    },
    {
      term: '実績の見本',
      words: profile.works.map((work) => <p key={work.id}>{work.title}</p>),
      change: `${EDIT}/works`,
    },
  ]
  return (
    <Section title="自己紹介と経験">
      <DescriptionList items={items.map((item) => (isNone(item.words) ? { ...item, words: '' } : item))} />
    </Section>
  )
}

const isNone = (words: unknown): boolean => Array.isArray(words) && words.length === 0

export function SkillsAndPlaces({ own: { profile } }: { own: OwnProfile }) {
  const skills = profile.skills.map((skill) => (
    <p key={skill.skill}>
      {skill.name}({skillInWords(skill)})
    </p>
  ))
  const places = [...new Set(profile.places.map(({ name }) => name))].join('、')
  return (
    <Section title="スキルと地域">
      <DescriptionList
        items={[
          { term: 'スキル', words: skills.length > 0 && skills, change: `${EDIT}/skills` },
          { term: 'ゆかりの地・応援したい地域', words: places, change: `${EDIT}/places` },
        ]}
      />
    </Section>
  )
}
