import { fiscalYear, formatFiscalYear, type FiscalYear } from '../../../../law/fiscal-year.ts'
import type { SubsidyPart } from '../../../../law/subsidies.ts'
import { Button } from '../../../../ui/button.tsx'
import { answers, type Typed } from '../../../../ui/fields/answers.ts'
import { Checkbox } from '../../../../ui/fields/checkbox.tsx'
import { Radios } from '../../../../ui/fields/choices.tsx'
import { DateField } from '../../../../ui/fields/date-field.tsx'
import { NumberField } from '../../../../ui/fields/number-field.tsx'
import { TextArea } from '../../../../ui/fields/text-area.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import type { Problems } from '../../../../ui/problems.ts'
import { choicesOf } from '../../../../postings/words.ts'
import { dayKindNames, expenseNames, MOST_PARTS, perNames, roundingNames, ruleYears } from '../rule-form.ts'

export interface RuleFormProps {
  action: string
  year: FiscalYear
  parts: readonly SubsidyPart[]
  formKey: string
  typed: Typed
  problems: Problems
}

/** 要綱を登録する: everything stands as it was in the newest rule; what has changed is corrected, and the source named. */
export function RuleFields({ action, year, parts, formKey, typed, problems }: RuleFormProps) {
  const { one, date } = answers(typed, problems)
  const yearNames = { running: formatFiscalYear(year), next: formatFiscalYear(fiscalYear(year + 1)) }
  return (
    <Form action={action} formKey={formKey} label="要綱の登録">
      <Radios
        {...one('year')}
        label="年度"
        need="required"
        inline
        choices={ruleYears.map((value) => ({ value, label: yearNames[value] }))}
      />
      <TextField {...one('name')} label="制度の名前" need="required" maxLength={100} />
      <TextField
        {...one('sourceUrl')}
        label="出典のURL"
        need="required"
        type="url"
        maxLength={500}
        hint="県が公開している要綱のページ。https:// で始まります。"
      />
      <DateField {...date('seenOn')} label="要綱を確認した日" need="required" />
      {parts.slice(0, MOST_PARTS).map((part, n) => (
        <Part key={part.label} part={part} n={n} typed={typed} problems={problems} />
      ))}
      <Conditions typed={typed} problems={problems} />
      <Button>要綱を登録する</Button>
    </Form>
  )
}

type Answers = Pick<RuleFormProps, 'typed' | 'problems'>

function Part({ part, n, typed, problems }: Answers & { part: SubsidyPart; n: number }) {
  const { one } = answers(typed, problems)
  return (
    <fieldset class="field">
      <legend>{part.label}</legend>
      <p class="hint">対象経費: {part.covers.map((expense) => expenseNames[expense]).join('、')}</p>
      <NumberField {...one(`above${n}`)} label="補助率の分子" unit="" need="optional" hint="2分の1なら「1」" />
      <NumberField
        {...one(`below${n}`)}
        label="補助率の分母"
        unit=""
        need="optional"
        hint="2分の1なら「2」。空けておくと、額は計算しません。"
      />
      <NumberField {...one(`ceiling${n}`)} label="上限額" unit="円" need="optional" />
      <Radios {...one(`per${n}`)} label="上限の数え方" need="optional" inline choices={choicesOf(perNames)} />
    </fieldset>
  )
}

function Conditions({ typed, problems }: Answers) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      <NumberField {...one('minimumTripYen')} label="対象になる1往復の最低額" unit="円" need="optional" />
      <NumberField {...one('lodgingCapYen')} label="宿泊費の1泊の上限" unit="円" need="optional" />
      <Checkbox {...ticked('mealsExcluded')} label="食事代は対象外" />
      <NumberField {...one('deadlineDays')} label="申請の期限: 従事を始める何日前まで" unit="日前" need="optional" />
      <Radios {...one('deadlineKind')} label="日の数え方" need="optional" inline choices={choicesOf(dayKindNames)} />
      <Checkbox {...ticked('firstUseOnly')} label="はじめての活用だけが対象" />
      <NumberField {...one('peoplePerYear')} label="1企業が1年度に使える人数" unit="人" need="optional" />
      <Radios
        {...one('roundDownTo')}
        label="端数の切り捨て"
        need="required"
        inline
        choices={choicesOf(roundingNames)}
      />
      <TextArea {...one('conditions')} label="要件" need="optional" rows={5} maxLength={2000} hint="1行に1つずつ" />
    </>
  )
}
