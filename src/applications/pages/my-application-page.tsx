import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { StepNavigation } from '../../ui/step-navigation.tsx'
import { withdrawalReasons } from '../application.ts'
import { nextForTalent } from '../next-step.ts'
import { amountsOf } from '../offer-amounts.ts'
import type { ReadApplication } from '../read-application.ts'
import { AmountsPreview, OfferTerms } from './offer-terms.tsx'
import { Lines } from '../../ui/lines.tsx'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'
import { OnwardSection } from './onward-section.tsx'
import { wishedInWords } from './words.ts'
import { isOnItsWay, stepsTo } from './application-way.ts'
import { type MyApplicationPageProps, Acceptance, Withdrawal } from './my-answers.tsx'

/** One's own application: where it is, what happens next, and what one can do. */
export function MyApplicationPage(props: MyApplicationPageProps) {
  const { application, moves, problems, now } = props
  const { row, posting, client, contractId } = application
  const standing = { state: row.state, replyBy: row.reply_by }
  return (
    <Prose>
      <PageHeading title={posting.title} over={client.name} lead={nextForTalent(standing, now)}>
        <div class="row">
          <ApplicationStateTag state={row.state} />
          {row.state === 'offered' && <ReplyClock replyBy={row.reply_by} now={now} />}
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      {isOnItsWay(row.state) && <StepNavigation steps={stepsTo(row.state)} label="応募の進み具合" />}
      {contractId && (
        <Actions>
          <ButtonLink href={`/my/contracts/${contractId}`}>契約を見る</ButtonLink>
        </Actions>
      )}
      {row.state === 'interview' && (
        <Actions>
          <ButtonLink href={`/my/applications/${row.id}/interviews`}>面談の日程</ButtonLink>
        </Actions>
      )}
      <Ending application={application} />
      {props.onward && (
        <OnwardSection applicationId={row.id} onward={props.onward} suiting={props.suiting} formKey={props.formKey} />
      )}
      <Offered {...props} />
      <Bid application={application} />
      {moves.includes('withdraw') && <Withdrawal {...props} />}
      <p class="row">
        <a href={`/postings/${posting.id}`}>求人を見る</a>
        <a href={`/my/applications/${row.id}/interviews`}>面談</a>
        <a href={`/threads/new?about=application:${row.id}`}>発注者とのやりとり</a>
        <a href={`/my/applications/${row.id}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

function Offered(props: MyApplicationPageProps) {
  const { offer } = props.application
  if (!offer) return null
  return (
    <Section title="提示された条件" id="offer">
      <OfferTerms offer={offer} />
      <Disclosure summary="金額の見通し">
        <AmountsPreview
          amounts={amountsOf(offer, props.corporation ? 'corporation' : 'individual')}
          corporation={props.corporation}
        />
      </Disclosure>
      {props.moves.includes('accept') && <Acceptance {...props} />}
    </Section>
  )
}

function Ending({ application: { decline, withdrawal, client } }: { application: ReadApplication }) {
  if (decline)
    return (
      <Section title={`${client.name}からのメッセージ`} id="decline">
        <blockquote>
          <p>
            <Lines text={decline.message} />
          </p>
        </blockquote>
        <p class="hint">{formatInstant(decline.at)}</p>
        <Actions>
          <ButtonLink href="/postings" kind="secondary">
            ほかの求人を探す
          </ButtonLink>
        </Actions>
      </Section>
    )
  if (withdrawal)
    return (
      <Banner tone="info" title={`理由: ${withdrawalReasons[withdrawal.reason]}`}>
        <p>{formatInstant(withdrawal.at)}に終わりました。</p>
      </Banner>
    )
  return null
}

function Bid({ application: { row } }: { application: ReadApplication }) {
  const items = [
    { term: '応募した日', words: formatDay(dayInJapan(row.submitted_at)) },
    { term: '応募の動機', words: <Lines text={row.motivation} /> },
    { term: '提案', words: row.proposal ? <Lines text={row.proposal} /> : 'なし' },
    {
      term: '希望の条件',
      words: wishedInWords({ wishedFeeYen: row.wished_fee_yen, wishedHours: row.wished_hours }) || '求人の条件のとおり',
    },
  ]
  return (
    <Section title="応募の内容" id="bid">
      <DescriptionList items={items} />
    </Section>
  )
}
