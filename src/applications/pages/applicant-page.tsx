import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import { TalentProfile } from '../../talents/talent-profile.tsx'
import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { Labels } from '../../ui/tag.tsx'
import type { Applicant } from '../named-applicants.ts'
import { declineReasons, withdrawalReasons } from '../application.ts'
import { nextForClient } from '../next-step.ts'
import type { ReadApplication } from '../read-application.ts'
import { Colleagues, NextMoves } from './applicant-actions.tsx'
import type { ApplicantPageProps } from './applicant-props.ts'
import { SentDates } from './applicant-talk.tsx'
import { Notes } from './notes-section.tsx'
import { OfferTerms } from './offer-terms.tsx'
import { Lines } from '../../ui/lines.tsx'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'
import { wishedInWords } from './words.ts'

/** One applicant, as far as the talent consented, and what can be done now. */
export function ApplicantPage(props: ApplicantPageProps) {
  const { application, applicant, contact, talk, teammates, problems, now } = props
  const { row, posting } = application
  return (
    <Prose>
      <PageHeading
        title={applicant.known}
        over={posting.title}
        lead={nextForClient({ state: row.state, replyBy: row.reply_by }, now, talk)}
      >
        <div class="row">
          <ApplicationStateTag state={row.state} />
          <ReplyClock replyBy={row.reply_by} now={now} />
        </div>
        <NextMoves {...props} />
      </PageHeading>
      <ErrorSummary problems={problems} />
      <SentDates {...props} />
      <Ending application={application} />
      <Team id={row.id} teammates={teammates} />
      <Bid applicant={applicant} />
      {application.offer && (
        <Section title="提示した条件" id="offer">
          <OfferTerms offer={application.offer} />
        </Section>
      )}
      <Colleagues {...props} />
      <Notes {...props} />
      <Person applicant={applicant} contact={contact} />
      <p class="row">
        <a href={`/client/applications/${row.id}/interviews`}>面談</a>
        <a href={`/threads/new?about=application:${row.id}`}>応募者とのやりとり</a>
        <a href={`/client/applications/${row.id}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

function Team({ id, teammates }: { id: string; teammates: number }) {
  if (teammates === 0) return null
  return (
    <p>
      <a href={`/client/applications/${id}/team`}>一緒に応募したチーム({teammates}人)を見る</a>
    </p>
  )
}

function Ending({ application: { decline, withdrawal } }: { application: ReadApplication }) {
  if (decline)
    return (
      <Section title="見送りのメッセージ" id="decline">
        <blockquote>
          <p>
            <Lines text={decline.message} />
          </p>
        </blockquote>
        <p class="hint">{`${declineReasons[decline.reason]}　${formatInstant(decline.at)}`}</p>
      </Section>
    )
  if (withdrawal)
    return (
      <Banner tone="info" title={`辞退の理由: ${withdrawalReasons[withdrawal.reason]}`}>
        {withdrawal.note && (
          <p>
            <Lines text={withdrawal.note} />
          </p>
        )}
        <p>{formatInstant(withdrawal.at)}</p>
      </Banner>
    )
  return null
}

function Bid({ applicant }: { applicant: Applicant }) {
  const items = [
    { term: '応募の動機', words: <Lines text={applicant.motivation} /> },
    { term: '提案', words: applicant.proposal ? <Lines text={applicant.proposal} /> : 'なし' },
    { term: '希望の条件', words: wishedInWords(applicant) || '求人の条件のとおり' },
    { term: '応募した日', words: formatDay(dayInJapan(applicant.submittedAt)) },
  ]
  return (
    <Section title="応募の内容" id="bid">
      <DescriptionList items={items} />
    </Section>
  )
}

function Person({ applicant, contact }: Pick<ApplicantPageProps, 'applicant' | 'contact'>) {
  if (!applicant.profile) return <p>この応募者は退会しました。</p>
  return (
    <>
      <Section title={applicant.profile.headline || 'プロフィール'} id="profile">
        <SkillMatch applicant={applicant} />
      </Section>
      {!applicant.named && (
        <Banner tone="info" title="氏名と連絡先はまだ伝えられていません">
          <p>応募者が同意すると、ここに表示されます。条件に合意するときには必ず伝えられます。</p>
        </Banner>
      )}
      <TalentProfile profile={applicant.profile} contact={contact} />
    </>
  )
}

function SkillMatch({ applicant: { matched, unmatched } }: { applicant: Applicant }) {
  if (matched.length + unmatched.length === 0) return null
  return (
    <>
      <p>{`求めるスキル${matched.length + unmatched.length}件のうち、${matched.length}件が一致しています。`}</p>
      <Labels labels={matched} />
      {unmatched.length > 0 && <p class="hint">{`プロフィールに書かれていないスキル: ${unmatched.join('、')}`}</p>}
    </>
  )
}
