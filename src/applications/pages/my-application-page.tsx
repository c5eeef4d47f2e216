import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import type { Provision } from '../../talents/consent.ts'
import { ProvisionNotice, type ProvisionNoticeProps } from '../../talents/provision-notice.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { type Step, StepNavigation } from '../../ui/step-navigation.tsx'
import { choicesOf } from '../../postings/words.ts'
import {
  type ApplicationMove,
  type ApplicationState,
  applicationStateNames,
  withdrawalReasons,
} from '../application.ts'
import { ownWithdrawalReasons } from '../forms.ts'
import { nextForTalent } from '../next-step.ts'
import { amountsOf } from '../offer-amounts.ts'
import type { ReadApplication } from '../read-application.ts'
import { AmountsPreview, Lines, OfferTerms } from './offer-terms.tsx'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'
import { wishedInWords } from './words.ts'

export interface MyApplicationPageProps {
  application: ReadApplication
  /** Moves that this talent may make now. */
  moves: readonly ApplicationMove[]
  /** Nothing is withheld from a corporation's fee. */
  corporation: boolean
  /** What agreeing gives to the client besides; null for whoever is named already. */
  provision: (Provision & Pick<ProvisionNoticeProps, 'values'>) | null
  typed: Typed
  problems: Problems
  formKey: string
  now: Date
}

/** One's own application: where it is, what happens next, and what one can do. */
export function MyApplicationPage(props: MyApplicationPageProps) {
  const { application, moves, problems, now } = props
  const { row, posting, client, offer, contractId } = application
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
      <Ending application={application} />
      {offer && (
        <Section title="提示された条件" id="offer">
          <OfferTerms offer={offer} />
          <Disclosure summary="金額の見通し">
            <AmountsPreview
              amounts={amountsOf(offer, props.corporation ? 'corporation' : 'individual')}
              corporation={props.corporation}
            />
          </Disclosure>
          {moves.includes('accept') && <Acceptance {...props} />}
        </Section>
      )}
      <Bid application={application} />
      {moves.includes('withdraw') && <Withdrawal {...props} />}
      <p class="row">
        <a href={`/postings/${posting.id}`}>求人を見る</a>
        <a href={`/my/applications/${row.id}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

const way: readonly ApplicationState[] = ['submitted', 'screening', 'interview', 'offered', 'accepted', 'contracted']

const isOnItsWay = (state: ApplicationState): boolean => way.includes(state)

function stepsTo(state: ApplicationState): Step[] {
  const here = way.indexOf(state)
  return way.map((each, at) => ({ label: applicationStateNames[each], state: at === here ? 'now' : beside(at, here) }))
}

const beside = (at: number, here: number): 'done' | 'todo' => (at < here ? 'done' : 'todo')

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

function Acceptance({ application, provision, typed, problems, formKey }: MyApplicationPageProps) {
  const { ticked } = answers(typed, problems)
  return (
    <Form action={`/my/applications/${application.row.id}/acceptances`} formKey={formKey} label="条件に合意する">
      {provision && (
        <>
          <ProvisionNotice {...provision} />
          <Checkbox {...ticked('consent')} label="上の内容の提供に同意します" need="required" />
        </>
      )}
      <p>合意すると契約書の案が作られます。契約は、双方が契約書に同意したときに成立します。</p>
      <Actions>
        <Button size="large">この条件で合意する</Button>
      </Actions>
    </Form>
  )
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

function Withdrawal({ application, typed, problems, formKey }: MyApplicationPageProps) {
  const { one } = answers(typed, problems)
  const open = problems.reason !== undefined || problems.note !== undefined
  return (
    <Section title="辞退する" id="withdraw">
      <Disclosure summary="この応募を辞退する" open={open}>
        <p>発注者に理由の区分とメッセージが届きます。辞退すると、同じ求人にもう一度応募することはできません。</p>
        <Form action={`/my/applications/${application.row.id}/withdrawals`} formKey={formKey} label="辞退する">
          <Radios {...one('reason')} label="辞退の理由" choices={choicesOf(ownWithdrawalReasons)} need="required" />
          <TextArea {...one('note')} label="発注者へのメッセージ" need="optional" rows={3} maxLength={500} />
          <Button kind="danger">辞退する</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
