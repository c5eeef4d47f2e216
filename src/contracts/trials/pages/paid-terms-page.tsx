import { feeKindNames } from '../../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { FeeFields, PaymentFields } from '../../pages/fee-fields.tsx'
import { GovernmentFields, OtherFields, PendingFields } from '../../pages/terms-extra-fields.tsx'
import { WorkFields } from '../../pages/terms-fields.tsx'
import type { ContractTerms } from '../../terms.ts'

export interface PaidTermsPageProps {
  terms: ContractTerms
  base: string
  formKey: string
  typed: Typed
  problems: Problems
}

function PaidTermsFields(props: Pick<PaidTermsPageProps, 'typed' | 'problems'> & { kind: 'hourly' | 'monthly' }) {
  const { typed, problems } = props
  return (
    <>
      <FeeFields {...props} />
      <PaymentFields {...props} />
      <WorkFields typed={typed} problems={problems} />
      <PendingFields typed={typed} problems={problems} />
      <GovernmentFields typed={typed} problems={problems} />
      <OtherFields typed={typed} problems={problems} amending />
    </>
  )
}

/** 有償の契約に切り替える: from when on, how much, until when; the rest is what the trial's terms said. */
export function PaidTermsPage({ terms, base, formKey, typed, problems }: PaidTermsPageProps) {
  const { one, date } = answers(typed, problems)
  const number = [typed.number].flat()[0] ?? ''
  const kind = [typed.feeKind].flat()[0] === 'hourly' ? 'hourly' : 'monthly'
  return (
    <Prose>
      <PageHeading
        title="有償の契約に切り替える"
        over={terms.title}
        lead="示した条件は、双方が同意すると効力を持ち、新しい取引条件明示書が交付されます。それまでは、無償トライアルが続きます。"
      />
      <ErrorSummary problems={problems} />
      <Form action={`${base}/paid-terms`} formKey={formKey}>
        <input type="hidden" name="number" value={number} />
        <DateField
          {...date('paidFrom')}
          label="有償になる日"
          need="required"
          hint="この日からの業務に報酬を支払います。"
        />
        <Radios
          {...one('feeKind')}
          label="報酬の形"
          need="required"
          inline
          choices={(['monthly', 'hourly'] as const).map((value) => ({ value, label: feeKindNames[value] }))}
        />
        <PaidTermsFields typed={typed} problems={problems} kind={kind} />
        <Actions>
          <Button>有償の条件を副業人材に示す</Button>
          <ButtonLink href={base} kind="secondary">
            保存せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
