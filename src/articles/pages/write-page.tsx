import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { type Choice, SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { categories } from '../article.ts'
import { Text } from './markup-help.tsx'

export interface WritePageProps {
  title: string
  lead: string
  action: string
  back: string
  authors: Choice[]
  towns: Choice[]
  typed: Typed
  problems: Problems
  formKey: string
  /** Fields that nobody types: the contract, or the version that is on the screen. */
  hidden: Readonly<Record<string, string>>
}

/** 記事を書く、直す. */
export function WritePage({ title, lead, action, back, hidden, problems, formKey, ...fields }: WritePageProps) {
  return (
    <Prose>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary problems={problems} />
      <Form action={action} formKey={formKey}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <About {...fields} problems={problems} />
        <Text {...fields} problems={problems} />
        <Marks {...fields} problems={problems} />
        <Actions>
          <Button>保存する</Button>
          <ButtonLink href={back} kind="text">
            保存せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

export type Fields = Pick<WritePageProps, 'typed' | 'problems' | 'authors' | 'towns'>

function About({ typed, problems, authors, towns }: Fields) {
  const { one } = answers(typed, problems)
  return (
    <>
      <SelectField
        {...one('category')}
        label="分類"
        need="required"
        choices={choicesOf(categories)}
        empty="選択してください"
      />
      <SelectField
        {...one('organizationId')}
        label="書いた組織"
        need="required"
        choices={authors}
        empty="選択してください"
      />
      <SelectField
        {...one('municipalityId')}
        label="まち"
        need="optional"
        choices={towns}
        empty="どのまちのことでもない"
        hint="選ぶと、まちのページに載り、そのまちの求人が記事の下に並びます。"
      />
    </>
  )
}

function Marks({ typed, problems }: Fields) {
  const { ticked, date } = answers(typed, problems)
  return (
    <>
      <DateField
        {...date('asOf')}
        label="取材時点"
        need="optional"
        hint="事例とインタビューでは、公開するまでに入力してください。"
      />
      <Checkbox
        {...ticked('people')}
        label="人が登場する(言葉の引用、名前、写真)"
        need="optional"
        hint="登場する人の掲載の同意を記録するまで、公開できません。"
      />
      <Checkbox
        {...ticked('pr')}
        label="費用の提供を受けて書いた"
        need="optional"
        hint="題名の前に [PR] と表示します。"
      />
    </>
  )
}
