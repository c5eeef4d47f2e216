import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { OwnProfile } from '../own-profile.ts'
import { canMoveTalent, talentStateNames } from '../talent.ts'
import { talentStateTones } from '../talent-tones.ts'
import { EDIT, Identity, type OwnProfilePageProps, SkillsAndPlaces, Words } from './own-profile-sections.tsx'
import { Work } from './own-work-section.tsx'
import { StepsLeft } from '../steps-left.tsx'

/** The profile as its owner keeps it: everything, with a way to change each part. */
export function OwnProfilePage({ own, steps, isProtected, formKey }: OwnProfilePageProps) {
  const { row, profile } = own
  return (
    <>
      <PageHeading title={profile.headline || 'プロフィール'} over="プロフィール">
        <StatusTag tone={talentStateTones[row.state]}>{talentStateNames[row.state]}</StatusTag>
        <Actions>
          <ButtonLink href="/my/profile/preview" kind="secondary">
            相手ごとの見え方
          </ButtonLink>
          <ButtonLink href="/my/profile/resume" kind="secondary">
            職務経歴書から作る
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
