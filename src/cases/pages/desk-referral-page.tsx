import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { agreedByNames, canMoveReferral, passReasons } from '../referral.ts'
import type { ReferralView } from '../referral-lists.ts'
import { choicesOf } from './snooze-pages.tsx'
import { ReferralTag, Written } from './words.tsx'

interface DeskReferralProps {
  view: ReferralView
  mayWrite: boolean
  problems: Problems
  formKey: string
}

type Candidate = ReferralView['candidates'][number]

/** One introduction at the operator's desk. */
export function DeskReferralPage(props: DeskReferralProps) {
  const { view, mayWrite, problems } = props
  const { row, contact } = view
  const words = contact ? `${contact.name} (${contact.email})` : '企業が同意すると表示します'
  return (
    <>
      <PageHeading title={row.company_name} over={`${view.supporter}の紹介`}>
        <ReferralTag state={row.state} />
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Doubles view={view} />
      <DescriptionList
        items={[
          { term: '町', words: view.town },
          { term: '法人番号', words: row.corporate_number ?? '聞いていません' },
          { term: '担当者', words },
          { term: '企業の悩み', words: <Written text={row.worry} /> },
          { term: '紹介の同意', words: agreedByNames[row.agreed_by] },
          { term: '紹介した日時', words: formatInstant(row.created_at) },
          { term: 'いまの状態になった日時', words: formatInstant(row.state_since) },
          {
            term: '伴走ケース',
            words: row.case_id ? <a href={`/desk/cases/${row.case_id}`}>伴走ケースを開く</a> : 'まだありません',
          },
        ]}
      />
      {mayWrite && <Deeds {...props} />}
    </>
  )
}

function Doubles({ view: { doubles, row } }: { view: ReferralView }) {
  if (doubles.length === 0) return null
  return (
    <Section title="同じ企業の紹介">
      <Banner tone="warning" title="同じ企業を、ほかの支援機関も紹介しています">
        <p>どちらの紹介も残し、先に紹介した支援機関がわかるようにしています。</p>
      </Banner>
      <Table
        caption="同じ企業の紹介"
        captionHidden
        rows={doubles}
        keyOf={({ id }) => id}
        columns={[
          {
            label: '支援機関',
            kind: 'name',
            cell: ({ id, supporter }) =>
              id === row.id ? `${supporter}(この紹介)` : <a href={`/desk/referrals/${id}`}>{supporter}</a>,
          },
          { label: '紹介した日時', cell: ({ at }) => formatInstant(at) },
          { label: '順番', cell: ({ first }) => (first ? '最初' : 'あと') },
          { label: '状態', cell: ({ state }) => <ReferralTag state={state} /> },
        ]}
      />
    </Section>
  )
}

function Join({ name, caseId, base, formKey }: Candidate & { base: string; formKey: string }) {
  return (
    <Form action={`${base}/cases`} formKey={formKey} label={`${name}の伴走ケースにつなぐ`}>
      <input type="hidden" name="case" value={caseId ?? ''} />
      <p>{name}はすでに伴走しています。</p>
      <Button kind="secondary">この企業の伴走ケースにつなぐ</Button>
    </Form>
  )
}

function Deeds({ view, formKey, problems }: DeskReferralProps) {
  const { row, candidates } = view
  const base = `/desk/referrals/${row.id}`
  const mayOpen = canMoveReferral(row.state, 'openCase')
  const running = candidates.filter(({ caseId }) => caseId !== null)
  return (
    <>
      {mayOpen && (
        <Section title="次にすること">
          <Actions>
            {canMoveReferral(row.state, 'receive') && (
              <Form action={`${base}/receipts`} formKey={formKey} label="受け付ける">
                <Button>受け付ける</Button>
              </Form>
            )}
            {running.length === 0 && (
              <ButtonLink href={`/desk/cases/new?referral=${row.id}`} kind="secondary">
                伴走を始める
              </ButtonLink>
            )}
          </Actions>
          {running.map((candidate) => (
            <Join key={candidate.id} {...candidate} base={base} formKey={formKey} />
          ))}
        </Section>
      )}
      {canMoveReferral(row.state, 'pass') && <Pass base={base} formKey={formKey} problem={problems.reason} />}
    </>
  )
}

function Pass({ base, formKey, problem }: { base: string; formKey: string; problem: string | undefined }) {
  return (
    <Disclosure summary="この紹介を見送る" open={problem !== undefined}>
      <Form action={`${base}/passes`} formKey={formKey} label="この紹介を見送る">
        <Radios name="reason" label="理由" need="required" choices={choicesOf(passReasons)} problem={problem} />
        <Button kind="danger">見送る</Button>
      </Form>
    </Disclosure>
  )
}
