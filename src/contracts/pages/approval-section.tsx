import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { ContractAction } from '../policy.ts'
import type { ContractView } from '../read-contract.ts'

export interface ClientStepProps {
  view: ContractView
  base: string
  allowed: ReadonlySet<ContractAction>
  formKey: string
  typed: Typed
  problems: Problems
  /** Is the reader the one who asked for approval? Then somebody else gives it. */
  isAsker: boolean
}

/** What the client does before the talent may consent: change, have it approved, show it, take it back. */
export function ClientSteps(props: ClientStepProps) {
  const { view, base, allowed, formKey } = props
  const { contract, approvals } = view
  const approved = approvals.some(({ number }) => number === contract.current_version)
  const ready = contract.needs_approval ? approved : contract.state === 'drafted'
  return (
    <>
      <Actions>
        {allowed.has('propose') && ready && (
          <Deed action={`${base}/proposals`} formKey={formKey} label="副業人材に示す" />
        )}
        {allowed.has('askApproval') && contract.needs_approval && !approved && (
          <Deed action={`${base}/approval-requests`} formKey={formKey} label="決裁を求める" />
        )}
        {allowed.has('changeTerms') && (
          <ButtonLink href={`${base}/edit`} kind="secondary">
            条件を直す
          </ButtonLink>
        )}
        {allowed.has('takeBack') && (
          <Deed action={`${base}/returns`} formKey={formKey} label={takeBackLabel(view)} kind="secondary" />
        )}
        {allowed.has('proposeAmendment') && (
          <ButtonLink href={`${base}/amendment`} kind="secondary">
            条件を変更する
          </ButtonLink>
        )}
      </Actions>
      {allowed.has('approve') && !approved && <ApprovalForm {...props} />}
      {approvals.map(({ number, note, at }) => (
        <p key={number}>
          第{number}版を{formatInstant(at)}に決裁しました。{note && `メモ: ${note}`}
        </p>
      ))}
    </>
  )
}

const takeBackLabel = ({ contract }: ContractView): string =>
  contract.state === 'approval' ? '差し戻して直す' : '引き戻して直す'

function ApprovalForm({ base, formKey, typed, problems, isAsker }: ClientStepProps) {
  if (isAsker)
    return (
      <p>
        決裁は、あなたとは別の管理者が行います。ほかに管理者がいないときは、引き戻して「決裁を通す」を外してください。
      </p>
    )
  return (
    <Section title="決裁する">
      <Form action={`${base}/approvals`} formKey={formKey} label="決裁">
        <TextArea
          {...answers(typed, problems).one('note')}
          label="決裁のメモ"
          need="optional"
          rows={3}
          maxLength={1000}
        />
        <Button>この内容で決裁する</Button>
      </Form>
    </Section>
  )
}

interface DeedProps {
  action: string
  formKey: string
  label: string
  kind?: 'primary' | 'secondary'
}

/** A deed that needs no words: one button. */
export function Deed({ action, formKey, label, kind = 'primary' }: DeedProps) {
  return (
    <Form action={action} formKey={formKey} label={label}>
      <Button kind={kind}>{label}</Button>
    </Form>
  )
}
