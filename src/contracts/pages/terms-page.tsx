import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { ContractTerms } from '../terms.ts'
import { mayBeTrial } from '../trials/trial.ts'
import { TrialFields } from '../trials/pages/trial-fields.tsx'
import { GovernmentFields, OtherFields, PendingFields } from './terms-extra-fields.tsx'
import { WorkFields } from './terms-fields.tsx'
import { FeeFields, PaymentFields } from './fee-fields.tsx'

export interface TermsPageProps {
  terms: ContractTerms
  /** Where the form is sent: `/terms` while drafted, `/amendments` once in force. */
  action: string
  base: string
  amending: boolean
  formKey: string
  typed: Typed
  problems: Problems
}

/** 条件: what the notice will say, item by item; a wrong answer stands at its field. */
export function TermsPage(props: TermsPageProps) {
  const { terms, action, base, amending, formKey, typed, problems } = props
  const number = [typed.number].flat()[0] ?? ''
  return (
    <Prose>
      <PageHeading
        title={amending ? '契約を変更する' : '契約の条件を直す'}
        over={terms.title}
        lead={
          amending
            ? '変更した条件は、双方が同意すると効力を持ち、新しい取引条件明示書が交付されます。報酬を減らすことはできません。'
            : '合意した条件から作った案です。足りないところを補ってください。報酬を減らすことはできません。'
        }
      />
      <ErrorSummary problems={problems} />
      <Form action={action} formKey={formKey}>
        <input type="hidden" name="number" value={number} />
        <WorkFields typed={typed} problems={problems} />
        <FeeFields typed={typed} problems={problems} kind={terms.fee.kind} />
        {mayBeTrial(terms) && <TrialFields typed={typed} problems={problems} />}
        <PaymentFields typed={typed} problems={problems} kind={terms.fee.kind} />
        <PendingFields typed={typed} problems={problems} />
        {terms.client.kind === 'municipality' && <GovernmentFields typed={typed} problems={problems} />}
        <OtherFields typed={typed} problems={problems} amending={amending} />
        <Actions>
          <Button>{amending ? '変更を副業人材に示す' : '条件を保存する'}</Button>
          <ButtonLink href={base} kind="secondary">
            保存せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
