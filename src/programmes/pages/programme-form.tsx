import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'

export interface ProgrammeFormProps {
  title: string
  typed: Typed
  problems: Problems
  formKey: string
  /** Only where a town has to be chosen. */
  towns?: { id: string; name: string }[] | undefined
  /** Of the programme that is changed. */
  version?: number | undefined
  back: string
  /** Where a new programme is sent; the page itself when one is changed. */
  action?: string | undefined
}

export function ProgrammeFormPage({
  title,
  typed,
  problems,
  formKey,
  towns,
  version,
  back,
  action,
}: ProgrammeFormProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading title={title} />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action={action}>
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {towns && (
          <SelectField
            {...one('municipality')}
            label="町"
            need="required"
            empty="選択してください"
            choices={towns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField {...one('name')} label="事業の名称" need="required" />
        <TextArea {...one('purpose')} label="目的" need="optional" rows={4} maxLength={2000} />
        <YearsAndClocks typed={typed} problems={problems} />
        <Actions>
          <Button>保存する</Button>
          <ButtonLink href={back} kind="secondary">
            戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

function YearsAndClocks({ typed, problems }: Pick<ProgrammeFormProps, 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      <NumberField
        {...one('firstYear')}
        label="始まりの年度"
        hint="西暦で入力します(令和8年度は2026)。"
        unit="年度"
        need="required"
      />
      <NumberField {...one('lastYear')} label="終わりの年度" unit="年度" need="required" />
      <NumberField
        {...one('replyDays')}
        label="応募への返答の期限"
        hint="応募や条件提示に、何日以内に返答するかを決めます。"
        unit="日"
        need="required"
      />
      <NumberField
        {...one('reminderDays')}
        label="催促"
        hint="返答がないとき、何日目に知らせるかを決めます。"
        unit="日目"
        need="required"
      />
    </>
  )
}
