import { formatInstant } from '../../../law/japanese-date.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { StatusTag, type TagTone } from '../../../ui/tag.tsx'
import { type ApprovalState, approvalStateNames } from '../approval.ts'
import type { ApprovalsView, ShownApproval } from '../read-approvals.ts'

interface Props {
  view: ApprovalsView
  title: string
  base: string
  formKey: string
  typed: Typed
  problems: Problems
}

const tones: Record<ApprovalState, TagTone> = {
  asked: 'waiting',
  approved: 'good',
  returned: 'care',
  replaced: 'quiet',
}

/** 決裁 of one posting: whose turn it is, and the record of each. */
export function ApprovalPage(props: Props) {
  const { view, title, base, formKey, problems } = props
  const { line, approvals, mayAsk, myTurn } = view
  return (
    <>
      <PageHeading title="求人の決裁" over={title} />
      <ErrorSummary problems={problems} />
      {line.length === 0 ? (
        <EmptyState
          title="この組織の求人は決裁を通しません"
          next={{ href: '/town/approvers', label: '決裁の順番を決める' }}
        >
          決裁を通すときは、決裁する人とその順番を決めてください。
        </EmptyState>
      ) : (
        <p>
          決裁の順番: {line.join(' → ')} <a href="/town/approvers">順番を変える</a>
        </p>
      )}
      {mayAsk && (
        <Form action={`${base}/approval-requests`} formKey={formKey} label="決裁を求める">
          <Button>この内容で決裁を求める</Button>
        </Form>
      )}
      {myTurn && <Decision {...props} />}
      {approvals.map((approval) => (
        <Told key={approval.id} approval={approval} />
      ))}
    </>
  )
}

function Decision({ base, formKey, typed, problems }: Props) {
  const { one } = answers(typed, problems)
  return (
    <Section title="あなたの決裁の番です">
      <p>
        <a href={`${base}/preview`}>人材に見える画面</a>で内容を確かめてください。
      </p>
      <Form action={`${base}/approvals`} formKey={formKey} label="決裁">
        <TextArea {...one('note')} label="決裁のメモ" need="optional" rows={2} maxLength={500} />
        <Button>この内容で決裁する</Button>
      </Form>
      <Form action={`${base}/approval-returns`} formKey={formKey} label="差戻し">
        <TextArea {...one('reason')} label="差し戻す理由" need="required" rows={2} maxLength={500} />
        <Button kind="secondary">差し戻す</Button>
      </Form>
    </Section>
  )
}

function Told({ approval }: { approval: ShownApproval }) {
  return (
    <Section title={`第${approval.version}版の決裁`}>
      <p>
        <StatusTag tone={tones[approval.state]}>{approvalStateNames[approval.state]}</StatusTag>
      </p>
      <p>
        {formatInstant(approval.at)}に{approval.asker}が求めました。
      </p>
      <ol>
        {approval.steps.map(({ position, name, note, approvedAt }) => (
          <li key={position}>
            {name}: {approvedAt ? `${formatInstant(approvedAt)}に決裁` : 'まだ'}
            {note && `(${note})`}
          </li>
        ))}
      </ol>
      {approval.reason && <p>差し戻した理由: {approval.reason}</p>}
    </Section>
  )
}
