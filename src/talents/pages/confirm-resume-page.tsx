import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { longest } from '../forms.ts'
import type { TalentProfileView } from '../profile-parts.ts'
import type { ResumeGuess } from '../resume/read-resume.ts'
import { GuessedCareers } from './guessed-careers.tsx'
import { GuessedSkills } from './guessed-skills.tsx'
import { Source } from './source.tsx'

export interface ConfirmResumePageProps {
  guess: ResumeGuess
  /** What the profile says now; it goes before a guess. */
  own: Pick<TalentProfileView, 'headline' | 'introduction' | 'achievements'>
  text: string
  typed: Typed
  problems: Problems
  formKey: string
  version: number
  action: string
  back: string
}

/** Every guess stands beside the words it comes from; only what is confirmed here is kept. */
export function ConfirmResumePage(props: ConfirmResumePageProps) {
  const { guess, text, typed, problems, formKey, version, action, back } = props
  const found = guess.careers.length > 0 || guess.skills.length > 0
  return (
    <>
      <PageHeading
        title="読み取った内容を確かめる"
        lead="機械が読み取った案です。違うところを直し、要らないものはチェックを外してください。取り込むまで、何も保存されません。"
      />
      <ErrorSummary problems={problems} />
      {!found && (
        <Banner tone="info" title="職歴もスキルも読み取れませんでした">
          <p>「2018年4月～現在 株式会社○○ 営業部」のように、期間と勤務先が同じ行にあると読み取りやすくなります。</p>
        </Banner>
      )}
      <Form formKey={formKey} action={action}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="text" value={text} />
        <Words {...props} />
        <Section title={`職歴(${guess.careers.length}件)`}>
          <p class="hint">職歴は、あなたが「職歴」の提供に同意した相手にだけ伝わります。</p>
          {guess.careers.length === 0 && <p>期間の書かれた職歴は見つかりませんでした。</p>}
          <GuessedCareers careers={guess.careers} typed={typed} problems={problems} />
        </Section>
        <Section title={`スキル(${guess.skills.length}個)`}>
          {guess.skills.length === 0 && <p>スキルに当たる言葉は見つかりませんでした。</p>}
          <GuessedSkills skills={guess.skills} typed={typed} problems={problems} />
        </Section>
        <Actions>
          <Button>確かめた内容を取り込む</Button>
          <ButtonLink href={back} kind="text">
            取り込まずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}

function Words({ guess, own, typed, problems }: ConfirmResumePageProps) {
  const { one } = answers(typed, problems)
  const { occupations, years } = guess
  const work = occupations.map(({ name }) => name).join('、')
  return (
    <Section title="見出しと自己紹介">
      {work !== '' && (
        <p>
          読み取れた職種: {work}
          {years !== null && `(仕事の期間は合わせて${years}年)`}
        </p>
      )}
      <TextField
        {...one('headline')}
        label="見出し"
        hint={`${longest.headline}文字まで。勤務先の名前は書きません。`}
        need="required"
      />
      <Source written={guess.headline.source} instead={insteadOf(own.headline, guess.headline.value)} />
      <TextArea
        {...one('introduction')}
        label="自己紹介"
        hint="同意の前にも読まれます。勤務先の名前は「勤務先」に置き換えてあります。"
        maxLength={longest.introduction}
        need="optional"
      />
      <Source written={guess.introduction.source} instead={insteadOf(own.introduction, guess.introduction.value)} />
      <TextArea {...one('achievements')} label="実績" maxLength={longest.achievements} need="optional" />
      <Source written={guess.achievements.source} instead={insteadOf(own.achievements, guess.achievements.value)} />
    </Section>
  )
}

/** Where the profile has its own words, the guess is shown for copying only. */
const insteadOf = (own: string, guessed: string): string => (own !== '' && own !== guessed ? guessed : '')
