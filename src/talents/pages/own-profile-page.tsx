import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Meter } from '../../ui/meter.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { formatDay, dayInJapan } from '../../law/japanese-date.ts'
import type { Step } from '../completeness.ts'
import { fullKanaOf, fullNameOf } from '../contact.ts'
import type { OwnProfile } from '../own-profile.ts'
import { canMoveTalent, legalFormNames, type LegalForm, talentStateNames } from '../talent.ts'
import { Paragraphs } from '../talent-profile.tsx'
import { talentStateTones } from '../talent-tones.ts'
import {
  availableInWords,
  employerInWords,
  feeInWords,
  hoursInWords,
  periodInWords,
  skillInWords,
  waysInWords,
} from '../talent-words.ts'

const EDIT = '/my/profile/edit'

export interface OwnProfilePageProps {
  own: OwnProfile
  steps: Step[]
  /** True when フリーランス法 protects the person, as declared; null before the declaration. */
  isProtected: boolean | null
  formKey: string
}

/** The profile as its owner keeps it: everything, with a way to change each part. */
export function OwnProfilePage({ own, steps, isProtected, formKey }: OwnProfilePageProps) {
  const { row, profile } = own
  return (
    <>
      <PageHeading title={profile.headline || 'プロフィール'} over="プロフィール">
        <StatusTag tone={talentStateTones[row.state]}>{talentStateNames[row.state]}</StatusTag>
        <Actions>
          <ButtonLink href="/my/profile/preview" kind="secondary">
            企業から見た表示
          </ButtonLink>
          <ButtonLink href="/my/profile/journal" kind="text">
            記録
          </ButtonLink>
          <ButtonLink href="/my/consents" kind="text">
            提供の同意
          </ButtonLink>
          <ButtonLink href="/my/data" kind="text">
            自分のデータ
          </ButtonLink>
        </Actions>
      </PageHeading>
      <StepsLeft steps={steps} />
      <Identity own={own} />
      <Words own={own} />
      <SkillsAndPlaces own={own} />
      <Work own={own} isProtected={isProtected} />
      <Visibility own={own} />
      <Moves own={own} formKey={formKey} />
    </>
  )
}

/** What would make the profile more useful, with the reason. */
export function StepsLeft({ steps, most = steps.length }: { steps: Step[]; most?: number }) {
  const left = steps.filter(({ done }) => !done)
  const done = steps.length - left.length
  if (left.length === 0) return null
  return (
    <Section title="プロフィールの仕上がり">
      <Meter
        label="プロフィールの仕上がり"
        value={done}
        max={steps.length}
        words={`${steps.length}項目のうち${done}項目`}
      />
      <ul>
        {left.slice(0, most).map(({ label, why, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
            <br />
            {why}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Identity({ own: { contact } }: { own: OwnProfile }) {
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

function Words({ own: { profile } }: { own: OwnProfile }) {
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
  ]
  return (
    <Section title="自己紹介と経験">
      <DescriptionList items={items.map((item) => (isNone(item.words) ? { ...item, words: '' } : item))} />
    </Section>
  )
}

const isNone = (words: unknown): boolean => Array.isArray(words) && words.length === 0

function SkillsAndPlaces({ own: { profile } }: { own: OwnProfile }) {
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

function Work({ own: { row, profile }, isProtected }: Pick<OwnProfilePageProps, 'own' | 'isProtected'>) {
  const items = [
    { term: '稼働できる時間', words: hoursInWords(profile), change: `${EDIT}/conditions` },
    { term: '希望の謝礼', words: feeInWords(profile) },
    { term: '始められる日', words: availableInWords(profile) },
    { term: '働き方', words: waysInWords(profile) },
    { term: '連絡がつく時間', words: profile.contactableTimes },
    { term: '本業の副業規程', words: employerInWords(profile), change: `${EDIT}/employer` },
    {
      term: 'フリーランス法の申告',
      words: row.declared_at && (
        <>
          {legalFormNames[row.legal_form as LegalForm]}・
          {isProtected ? '特定受託事業者に当たります' : '特定受託事業者に当たりません'}(
          {formatDay(dayInJapan(row.declared_at))}に申告)
        </>
      ),
      change: `${EDIT}/legal`,
    },
    { term: 'インボイスの登録番号', words: row.invoice_number },
  ]
  return (
    <Section title="働き方と契約">
      <DescriptionList items={items} />
    </Section>
  )
}

function Visibility({ own: { row } }: { own: OwnProfile }) {
  const href = `${EDIT}/visibility`
  const shown = (yes: boolean) => (yes ? '匿名で見せる' : '見せない')
  return (
    <Section title="見せる範囲">
      <DescriptionList
        items={[
          { term: '地域企業', words: shown(row.shown_to_companies), change: href },
          { term: '自治体', words: shown(row.shown_to_towns) },
          { term: 'スカウト', words: row.open_to_scouts ? '受け取る' : '受け取らない' },
        ]}
      />
    </Section>
  )
}

function Moves({ own: { row }, formKey }: { own: OwnProfile; formKey: string }) {
  return (
    <Section title="活動の状態">
      {canMoveTalent(row.state, 'confirm') && (
        <Form formKey={formKey} action="/my/profile/confirmations" label="活動を始める">
          <p>
            名簿から取り込まれたプロフィールです。内容を確かめて、活動を始めてください。それまでは誰にも見えません。
          </p>
          <Button>この内容で活動を始める</Button>
        </Form>
      )}
      {canMoveTalent(row.state, 'rest') && (
        <Form formKey={formKey} action="/my/profile/rests" label="活動をお休みにする">
          <p>お休みにすると、企業や町からプロフィールが見えなくなります。進行中の応募と契約は続きます。</p>
          <Button kind="secondary">活動をお休みにする</Button>
        </Form>
      )}
      {canMoveTalent(row.state, 'resume') && (
        <Form formKey={formKey} action="/my/profile/returns" label="活動を再開する">
          <p>いまはお休み中です。再開すると、設定した範囲でプロフィールが見えるようになります。</p>
          <Button>活動を再開する</Button>
        </Form>
      )}
    </Section>
  )
}
