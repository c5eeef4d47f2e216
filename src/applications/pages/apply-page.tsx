import { feeAndHours, dayInWords, periodInWords, remoteInWords } from '../../postings/posting-words.ts'
import type { ReadablePosting } from '../../postings/read-posting.ts'
import type { Provision } from '../../talents/consent.ts'
import type { Contact } from '../../talents/contact.ts'
import type { TalentProfileView } from '../../talents/profile.ts'
import { ProvisionNotice, type ProvisionNoticeProps } from '../../talents/provision-notice.tsx'
import { TalentCard } from '../../talents/talent-card.tsx'
import { TalentProfile } from '../../talents/talent-profile.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Tabs } from '../../ui/tabs.tsx'
import type { Naming } from '../provision.ts'

export interface ApplyPageProps {
  posting: ReadablePosting
  naming: Naming
  provision: Provision
  /** What the client will see of each item. */
  values: NonNullable<ProvisionNoticeProps['values']>
  /** The profile as the client will see it under this provision. */
  profile: TalentProfileView
  contact: Contact | null
  typed: Typed
  problems: Problems
  formKey: string
}

/** 応募する: on a phone, in three minutes. */
export function ApplyPage(props: ApplyPageProps) {
  const { posting, problems } = props
  return (
    <Prose>
      <PageHeading title="応募する" over={posting.client.name} lead={posting.row.title} />
      <ErrorSummary problems={problems} />
      <PostingSummary posting={posting} />
      <NamingChoice {...props} />
      <Preview {...props} />
      <ApplyForm {...props} />
    </Prose>
  )
}

/** The conditions once more, so that nobody has to go back for them. */
export function PostingSummary({ posting: { row, place } }: { posting: ReadablePosting }) {
  const items = [
    { term: '報酬・稼働', words: feeAndHours(row) },
    { term: '期間', words: periodInWords(row) },
    { term: '働き方', words: remoteInWords(row) },
    { term: '地域', words: place },
    { term: '締切日', words: dayInWords(row.closes_on) },
  ]
  return (
    <>
      <DescriptionList items={items} />
      <p>
        <a href={`/postings/${row.id}`}>求人の全文を読む</a>
      </p>
    </>
  )
}

function NamingChoice({ posting, naming }: ApplyPageProps) {
  const path = `/postings/${posting.row.id}/application`
  const tabs = [
    { label: '氏名を伝えて応募', href: path, current: naming === 'now' },
    { label: '氏名を伏せて応募', href: `${path}?naming=later`, current: naming === 'later' },
  ]
  return (
    <Section title="氏名の伝え方" id="naming">
      <Tabs tabs={tabs} label="氏名の伝え方" />
      <p>
        {naming === 'now'
          ? '氏名・メールアドレス・職歴をはじめから伝えます。経歴が分かるため、話が早く進みます。'
          : '条件に合意するまで「応募者1」のように番号で表示されます。氏名は、条件に合意するときに伝えます。'}
      </p>
    </Section>
  )
}

function Preview({ profile, contact, posting }: ApplyPageProps) {
  return (
    <Section title={`${posting.client.name}に見えるプロフィール`} id="preview">
      <TalentCard profile={profile} known={contact ? `${contact.familyName} ${contact.givenName}` : '応募者1'} />
      <Disclosure summary="プロフィールの全文を確かめる">
        <TalentProfile profile={profile} contact={contact} />
      </Disclosure>
      <p>
        <a href="/my/profile">プロフィールを直す</a>
      </p>
    </Section>
  )
}

function ApplyForm({ provision, values, naming, typed, problems, formKey, posting }: ApplyPageProps) {
  const { one, ticked } = answers(typed, problems)
  return (
    <Section title="応募の内容" id="bid">
      <Form action={`/postings/${posting.row.id}/application`} formKey={formKey}>
        <input type="hidden" name="naming" value={naming} />
        <TextArea
          {...one('motivation')}
          label="応募の動機"
          need="required"
          maxLength={2000}
          hint="なぜこの求人か、何で力になれるかを、2〜3文で。氏名や連絡先は書かないでください。"
        />
        <TextArea
          {...one('proposal')}
          label="提案"
          need="optional"
          maxLength={4000}
          rows={4}
          hint="最初の1か月に何をするかなど、考えがあれば書いてください。"
        />
        <NumberField
          {...one('wishedFeeYen')}
          label="希望の謝礼(月額・消費税別)"
          need="optional"
          unit="円"
          hint="空欄なら、求人の条件のとおりとして伝わります。"
        />
        <NumberField {...one('wishedHours')} label="希望の稼働時間(月)" need="optional" unit="時間" />
        <ProvisionNotice {...provision} values={values} />
        <Checkbox {...ticked('consent')} label="上の内容の提供に同意します" need="required" />
        <Actions>
          <Button size="large">応募する</Button>
          <ButtonLink href={`/postings/${posting.row.id}`} kind="text">
            やめて求人に戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  )
}
