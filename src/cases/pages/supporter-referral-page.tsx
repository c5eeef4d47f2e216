import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { caseStateNames } from '../case.ts'
import { agreedByNames, canMoveReferral, MOST_SENDINGS, nextForSupporter, withdrawalReasons } from '../referral.ts'
import type { ReferralView } from '../referral-lists.ts'
import { Contact } from './referral-contact.tsx'
import { choicesOf } from './snooze-pages.tsx'
import { ReferralTag, Written } from './words.tsx'

export interface SupporterReferralProps {
  view: ReferralView
  mayWrite: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** What became of one introduction, as its supporter sees it: never applicants, never money. */
export function SupporterReferralPage(props: SupporterReferralProps) {
  const { view, mayWrite, problems } = props
  const { row, town, caseState } = view
  const { state } = row
  const published = state === 'published' || state === 'matched'
  return (
    <Prose>
      <PageHeading title={row.company_name} over="紹介した企業">
        <ReferralTag state={state} />
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Banner tone={state === 'matched' ? 'success' : 'info'} title={nextForSupporter[state]} />
      <DescriptionList
        items={[
          { term: '町', words: town },
          { term: '紹介した日時', words: formatInstant(row.created_at) },
          { term: 'いまの状態になった日時', words: formatInstant(row.state_since) },
          { term: '伴走の段階', words: caseState ? caseStateNames[caseState] : 'まだ始まっていません' },
          { term: '求人の公開', words: published ? 'はい' : 'まだです' },
          { term: '成約', words: state === 'matched' ? 'はい' : 'まだです' },
          { term: '企業の悩み', words: <Written text={row.worry} /> },
          { term: '紹介の同意', words: agreedByNames[row.agreed_by] },
        ]}
      />
      {mayWrite && canMoveReferral(state, 'withdraw') && <Withdrawal {...props} />}
      {mayWrite && canMoveReferral(state, 'resend') && <Sending {...props} />}
      <p>
        <a href={`/supporter/referrals/${row.id}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

/** 取り下げる: folded, because most introductions go on. */
function Withdrawal({ view: { row }, typed, problems, formKey }: SupporterReferralProps) {
  return (
    <Disclosure summary="紹介を取り下げる" open={problems.reason !== undefined}>
      <p>運営事業者の一覧から外れ、企業への案内のリンクは使えなくなります。企業には、貴会からお伝えください。</p>
      <Form action={`/supporter/referrals/${row.id}/withdrawals`} formKey={formKey} label="紹介を取り下げる">
        <Radios
          {...answers(typed, problems).one('reason')}
          label="取り下げる理由"
          need="required"
          choices={choicesOf(withdrawalReasons)}
        />
        <Button kind="danger">取り下げる</Button>
      </Form>
    </Disclosure>
  )
}

/** 送り直す: the company is asked anew. */
function Sending({ view: { row }, typed, problems, formKey }: SupporterReferralProps) {
  const { one } = answers(typed, problems)
  if (row.sending >= MOST_SENDINGS)
    return <p>同じ紹介を送れるのは{MOST_SENDINGS}回までです。企業と話してから、新しく紹介してください。</p>
  return (
    <Section title="紹介を送り直す" id="again">
      <p>企業にもう一度、同意を確かめるメールを送ります。前のお返事は引き継がれません。</p>
      <Form action={`/supporter/referrals/${row.id}/sendings`} formKey={formKey} label="紹介を送り直す">
        <Contact one={one} />
        <Radios
          {...one('agreedBy')}
          label="企業から紹介の同意を得た方法"
          need="required"
          choices={choicesOf(agreedByNames)}
        />
        <Actions>
          <Button>送り直す</Button>
        </Actions>
      </Form>
    </Section>
  )
}
