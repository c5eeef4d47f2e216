import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { type Choice, SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { categories } from '../article.ts'

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

type Fields = Pick<WritePageProps, 'typed' | 'problems' | 'authors' | 'towns'>

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

function Text({ typed, problems }: Fields) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField {...one('title')} label="題名" need="required" maxLength={80} />
      <TextArea
        {...one('lead')}
        label="要約"
        need="optional"
        rows={3}
        maxLength={200}
        hint="一覧と検索の結果に出ます。公開するまでに入力してください。"
      />
      <TextArea {...one('body')} label="本文" need="optional" rows={24} maxLength={20_000} />
      <MarkupHelp />
      <TextField
        {...one('tags')}
        label="タグ"
        need="optional"
        hint="読点(、)で区切って8個まで。例 旅館、EC、はじめての副業人材"
      />
    </>
  )
}

/** How the text is marked, beside the box in which it is written. */
export function MarkupHelp() {
  return (
    <Disclosure summary="見出し・箇条書き・リンク・画像の書き方">
      <ul>
        <li>## 見出し、### 小見出し(行の先頭に#と空白)</li>
        <li>- 箇条書き、1. 番号つき(行の先頭に)</li>
        <li>&gt; 人の言葉の引用(行の先頭に)</li>
        <li>[言葉](https://example.jp/) でリンク</li>
        <li>[画像1] だけの行で、追加した画像</li>
        <li>段落は、空の行で区切ります。HTMLは使えません。</li>
      </ul>
    </Disclosure>
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
