import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { budgetItemNames, budgetPhaseNames, budgetPhases, expenseItems, fundItems } from '../programme-year.ts'
import type { YearPageProps } from './year-page.tsx'

/** The form of one line of money. */
export function AddLine({ plan, base, typed, problems, formKey }: YearPageProps) {
  const { one, date } = answers(typed, problems)
  const choicesOf = (items: readonly (keyof typeof budgetItemNames)[]) =>
    items.map((value) => ({ value, label: budgetItemNames[value] }))
  return (
    <Disclosure summary="予算・実績の行を加える" open={'yen' in problems || 'note' in problems || 'onDay' in problems}>
      <Form action={`${base}/${plan.id}/budget-lines`} formKey={formKey()} label="予算・実績の行">
        <Radios
          {...one('phase')}
          label="予算か実績か"
          need="required"
          inline
          choices={budgetPhases.map((value) => ({ value, label: budgetPhaseNames[value] }))}
        />
        <SelectField
          {...one('item')}
          label="費目・財源"
          need="required"
          empty="選択してください"
          choices={[
            { label: '経費', choices: choicesOf(expenseItems) },
            { label: '財源', choices: choicesOf(fundItems) },
          ]}
        />
        <NumberField {...one('yen')} label="金額" unit="円" need="required" />
        <DateField {...date('onDay')} label="日付" hint="予算は議決・決裁の日、実績は支払の日です。" need="required" />
        <TextField
          {...one('note')}
          label="根拠"
          hint="例 支出命令書 第12号、請求書、当初予算書 45ページ"
          need="required"
        />
        <Button>行を加える</Button>
      </Form>
    </Disclosure>
  )
}
