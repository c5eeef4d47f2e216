import { paymentTemplates } from '../../law/payment-templates.ts'
import { choicesOf, feeKindNames, travelPayerNames } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { OfferAmounts } from '../offer-amounts.ts'
import { AmountsPreview } from './offer-terms.tsx'

export interface OfferPageProps {
  application: { id: string; known: string; wished: string }
  typed: Typed
  problems: Problems
  /** What the typed terms come to; undefined while they cannot be reckoned. */
  amounts: OfferAmounts | null | undefined
  corporation: boolean
  replyDays: number
  formKey: string
}

/** 条件を提示する, pre-filled from the posting. The amounts can be looked at before anything is sent. */
export function OfferPage(props: OfferPageProps) {
  const { application, problems, amounts, corporation, replyDays } = props
  return (
    <Prose>
      <PageHeading
        title="条件を提示する"
        over={application.known}
        lead={`合意すると、この条件で契約書の案が作られます。応募者は${replyDays}日以内に回答します。`}
      />
      <ErrorSummary problems={problems} />
      {application.wished && <p>応募者の希望: {application.wished}</p>}
      <OfferFields {...props} />
      {amounts !== undefined && (
        <Section title="金額の見通し" id="amounts">
          <AmountsPreview amounts={amounts} corporation={corporation} />
        </Section>
      )}
    </Prose>
  )
}

const paymentChoices = paymentTemplates.map(({ id, label }) => ({ value: id, label }))

function OfferFields({ application, typed, problems, formKey }: OfferPageProps) {
  const { one } = answers(typed, problems)
  const path = `/client/applications/${application.id}`
  return (
    <Form action={`${path}/offers`} formKey={formKey}>
      <TermsOffered typed={typed} problems={problems} />
      <TextArea {...one('message')} label="応募者へのメッセージ" need="optional" rows={4} maxLength={1000} />
      <Actions>
        <Button name="step" value="offer">
          条件を提示する
        </Button>
        <Button name="step" value="preview" kind="secondary">
          金額を計算する
        </Button>
        <ButtonLink href={path} kind="text">
          やめて戻る
        </ButtonLink>
      </Actions>
    </Form>
  )
}

function TermsOffered({ typed, problems }: Pick<OfferPageProps, 'typed' | 'problems'>) {
  const { one, date } = answers(typed, problems)
  return (
    <>
      <TextArea {...one('duties')} label="業務の内容" need="required" maxLength={4000} rows={8} />
      <Radios {...one('feeKind')} label="報酬の形" choices={choicesOf(feeKindNames)} need="required" inline />
      <NumberField {...one('feeYen')} label="報酬の額(消費税別)" unit="円" hint="無償の場合は空欄にします。" />
      <NumberField {...one('hoursPerMonth')} label="稼働の目安(月)" unit="時間" need="required" />
      <DateField {...date('startsOn')} label="開始日" need="required" />
      <DateField
        {...date('endsOn')}
        label="終了日"
        need="required"
        hint="更新するかどうかは、終わる前に話し合えます。"
      />
      <TextField {...one('workPlace')} label="業務に従事する場所" need="required" />
      <SelectField
        {...one('paymentRule')}
        label="支払期日"
        choices={paymentChoices}
        need="required"
        hint="どれを選んでも、フリーランス法4条の60日以内に収まります。"
      />
      <SelectField
        {...one('travelPaidBy')}
        label="交通費・宿泊費"
        choices={choicesOf(travelPayerNames)}
        need="required"
      />
    </>
  )
}
