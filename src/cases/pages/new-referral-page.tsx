import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { agreedByNames } from '../referral.ts'
import { Contact } from './referral-contact.tsx'
import { choicesOf } from './snooze-pages.tsx'

interface NewReferralProps {
  towns: { id: string; name: string }[]
  typed: Typed
  problems: Problems
  formKey: string
}

/** 企業を紹介する: a chamber or a bank tells of a company that has agreed to it. */
export function NewReferralPage({ towns, typed, problems, formKey }: NewReferralProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="企業を紹介する"
        lead="企業の担当者にメールが届き、紹介を受けるか断るかを選びます。選ばれるまで、運営事業者は企業に連絡しません。"
      />
      <ErrorSummary problems={problems} />
      <Form action="/supporter/referrals" formKey={formKey}>
        <Company one={one} towns={towns} />
        <Contact one={one} />
        <Radios
          {...one('agreedBy')}
          label="企業から紹介の同意を得た方法"
          need="required"
          choices={choicesOf(agreedByNames)}
        />
        <Actions>
          <Button>紹介する</Button>
          <ButtonLink href="/supporter" kind="secondary">
            戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

type One = ReturnType<typeof answers>['one']

function Company({ one, towns }: Pick<NewReferralProps, 'towns'> & { one: One }) {
  return (
    <>
      <TextField {...one('companyName')} label="企業の名称" need="required" autocomplete="off" />
      <TextField
        {...one('corporateNumber')}
        label="法人番号"
        need="optional"
        width="medium"
        inputMode="numeric"
        hint="13桁。わかれば入力してください。同じ企業の紹介が重ならないかを確かめるために使います。"
      />
      <SelectField
        {...one('municipality')}
        label="企業がある町"
        need="required"
        empty="選択してください"
        choices={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        {...one('worry')}
        label="企業の悩み"
        need="required"
        rows={4}
        maxLength={2000}
        hint="聞いたままの言葉でかまいません。例 冬の平日の予約が入らない。何から手をつければよいかわからない。"
      />
    </>
  )
}
