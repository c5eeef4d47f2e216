import { feeAndHours, dayInWords, periodInWords, remoteInWords } from '../../postings/posting-words.ts'
import type { ReadablePosting } from '../../postings/read-posting.ts'
import { TalentCard } from '../../talents/talent-card.tsx'
import { TalentProfile } from '../../talents/talent-profile.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { type ApplyPageProps, ApplyForm, namingLabels } from './apply-form.tsx'

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
      <p>
        仲間と分担できるときは、<a href={`/postings/${posting.row.id}/team`}>チームで応募する</a>こともできます。
      </p>
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

/** The way to the other naming is a button of the form, so that what was typed goes along. */
function NamingChoice({ naming }: ApplyPageProps) {
  return (
    <Section title={`氏名の伝え方: ${namingLabels[naming]}`} id="naming">
      <p>
        {naming === 'now'
          ? '氏名・メールアドレス・職歴をはじめから伝えます。経歴が分かるため、話が早く進みます。'
          : '条件に合意するまで「応募者1」のように番号で表示されます。氏名は、条件に合意するときに伝えます。'}
      </p>
      <p>
        <a href="#other-naming">氏名の伝え方を変える</a>
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
