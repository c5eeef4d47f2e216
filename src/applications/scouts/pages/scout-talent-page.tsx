import { formatDay, dayInJapan } from '../../../law/japanese-date.ts'
import type { TalentProfileView } from '../../../talents/profile-parts.ts'
import { TalentProfile } from '../../../talents/talent-profile.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { LONGEST_SCOUT } from '../send-scout.ts'

interface ScoutTalentPageProps {
  posting: { id: string; title: string }
  profile: TalentProfileView
  /** Why this talent cannot be invited now. */
  why: string | null
  today: { left: number; most: number }
  maySend: boolean
  answerBy: Date
  typed: Typed
  problems: Problems
  formKey: string
}

/** 声をかける: who it is as far as everybody may know, and the sentence that is for this person alone. */
export function ScoutTalentPage(props: ScoutTalentPageProps) {
  const { posting, profile, why, maySend, problems } = props
  return (
    <Prose>
      <PageHeading title="声をかける" over={posting.title} lead={profile.headline || '(見出しはまだありません)'} />
      <ErrorSummary problems={problems} />
      {why && (
        <Banner tone="info" title={why}>
          <a href={`/client/postings/${posting.id}/suggestions`}>ほかの人材を見る</a>
        </Banner>
      )}
      {!why && maySend && <Message {...props} />}
      <TalentProfile profile={profile} contact={null} />
    </Prose>
  )
}

function Message({ posting, profile, today, answerBy, typed, problems, formKey }: ScoutTalentPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="スカウトを送る" id="scout">
      <Form action={`/client/postings/${posting.id}/talents/${profile.id}/scouts`} formKey={formKey}>
        <TextArea
          {...one('message')}
          label="この方へのひとこと"
          need="required"
          rows={6}
          maxLength={LONGEST_SCOUT}
          hint="プロフィールのどこを見て、何をお願いしたいと思ったかを書いてください。求人の内容は一緒に届きます。"
        />
        <p class="hint">
          {`お名前と連絡先は、応募のときにご本人の同意があってから伝わります。返事の期限は${formatDay(dayInJapan(answerBy))}です。今日はあと${today.left}件送れます(1日${today.most}件まで)。`}
        </p>
        <Actions>
          <Button>声をかける</Button>
          <ButtonLink href={`/client/postings/${posting.id}/suggestions`} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  )
}
