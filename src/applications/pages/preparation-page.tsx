import type { ReadablePosting } from '../../postings/read-posting.ts'
import { longest } from '../../talents/forms.ts'
import { NameFields } from '../../talents/pages/contact-fields.tsx'
import { UseOfContact } from '../../talents/pages/register-talent-page.tsx'
import { SkillGroups } from '../../talents/pages/skill-groups.tsx'
import { nameOf, skillGroups } from '../../talents/skill-catalogue.ts'
import { skillLevelNames } from '../../talents/talent.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkboxes } from '../../ui/fields/choices.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'

export interface PreparationProps {
  posting: ReadablePosting
  /** Of a talent: the version that the answers were drawn from. Null for whoever has no profile yet. */
  version: number | null
  asksSkills: boolean
  asksIntroduction: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 応募に必要なこと: all that an application needs and the profile lacks, on one page on the way to it. */
export function PreparationPage(props: PreparationProps) {
  const { posting, version, problems, formKey } = props
  const application = `/postings/${posting.row.id}/application`
  return (
    <Prose>
      <PageHeading
        title="応募に必要なこと"
        over={posting.row.title}
        lead="発注者が選考に使う項目です。一度入力すると、次の応募からは聞きません。次の画面で、応募の内容を書きます。"
      />
      <ErrorSummary problems={problems} />
      {version !== null && (
        <p>
          職務経歴書があれば、
          <a href={`/my/profile/resume?next=${encodeURIComponent(application)}`}>貼り付けて作る</a>こともできます。
        </p>
      )}
      <Form action={`${application}/preparation`} formKey={formKey}>
        {version === null ? <NameFields {...props} /> : <input type="hidden" name="version" value={version} />}
        <ProfileFields {...props} />
        {version === null && <UseOfContact />}
        <Actions>
          <Button size="large">保存して、応募の内容へ進む</Button>
          <ButtonLink href={`/postings/${posting.row.id}`} kind="text">
            求人に戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

function ProfileFields(props: PreparationProps) {
  const { one } = answers(props.typed, props.problems)
  return (
    <>
      <TextField
        {...one('headline')}
        label="見出し"
        hint={`あなたの経験を一文で(${longest.headline}文字まで)。例) 食品メーカーで直販ECを立て直した8年`}
        need="required"
      />
      <TextArea
        {...one('introduction')}
        label="自己紹介"
        hint="どんな仕事をしてきて、何で力になれるかを、2〜3文で。氏名や勤務先の名前、連絡先は書かないでください。"
        maxLength={longest.introduction}
        need={props.asksIntroduction ? 'required' : 'optional'}
      />
      {props.asksSkills && <SkillFields {...props} />}
      <NumberField
        {...one('hoursPerMonth')}
        label="1か月に稼働できる時間"
        hint="例) 週に4〜5時間なら、月20時間ほどです。"
        unit="時間"
        need="required"
      />
      <NumberField
        {...one('wishedFeeYen')}
        label="希望の謝礼(月額)"
        hint="空欄でもかまいません。実際の金額は、求人ごとに話し合って決めます。"
        unit="円"
        need="optional"
      />
    </>
  )
}

/** The skills that this posting asks for stand first; every other is one fold away. */
function SkillFields({ posting, typed, problems }: PreparationProps) {
  const { many } = answers(typed, problems)
  const wanted = wantedSkills(posting)
  const { values } = many('skill')
  return (
    <>
      <Checkboxes
        {...many('skill')}
        label="できること(スキル)"
        hint={`1つ以上選んでください。「${skillLevelNames.working}」として伝わります。段階はあとでプロフィールで変えられます。`}
        choices={wanted.map((id) => ({ value: id, label: nameOf(id) }))}
        need="required"
        inline
      />
      <Disclosure summary="ほかのスキルから選ぶ" open={values.some((id) => !wanted.includes(id))}>
        <SkillGroups chosen={values} found={null} without={wanted} />
      </Disclosure>
    </>
  )
}

function wantedSkills({ row, skills }: ReadablePosting): string[] {
  if (skills.length > 0) return skills.map(({ skill }) => skill)
  const group = skillGroups.find(({ occupation }) => occupation.id === row.occupation) ?? skillGroups[0]
  return group?.skills.map(({ id }) => id) ?? []
}
