import { ErrorSummary } from '../error-summary.tsx'
import { answers, type Typed } from '../fields/answers.ts'
import { Checkbox } from '../fields/checkbox.tsx'
import { Checkboxes, Radios } from '../fields/choices.tsx'
import { DateField } from '../fields/date-field.tsx'
import { FileField } from '../fields/file-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { TextArea } from '../fields/text-area.tsx'
import { FixedField, TextField } from '../fields/text-field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../heading.tsx'
import type { Problems } from '../problems.ts'
import { Secrets, Buttons } from './buttons-sample.tsx'

const typed: Typed = {
  title: '返礼品の写真と紹介文を見直し、寄附のリピートを増やしたい',
  background: '昨年度の返礼品は38品。写真は7年前のものが多く、\n紹介文は担当者が交代で書いています。',
  fee: '５万円くらい',
  'closesOn-year': '2026',
  'closesOn-month': '2',
  'closesOn-day': '30',
  themes: ['写真', '文章'],
  remote: 'mixed',
}

export const sampleProblems: Problems = {
  fee: '月の謝礼を数字で入力してください（例：50000）',
  closesOn: '2月にある日を入力してください（2026年2月は28日までです）',
  occupation: '職種を選択してください',
  pledge: '内容を確かめて、チェックを入れてください',
}

/** Every field, empty-handed or with what was typed and what has to be corrected. */
export function FieldsSample({ problems }: { problems: Problems }) {
  const { ticked } = answers(typed, problems)
  return (
    <Section title="フォーム" id="forms">
      <ErrorSummary problems={problems} />
      <Form formKey="sample" files>
        <Typing problems={problems} />
        <Choosing problems={problems} />
        <FixedField name="client" label="発注者" value="株式会社湯けむり醸造" because="組織の設定で変更できます" />
        <Checkbox {...ticked('pledge')} label="募集情報が正確で最新であることを確かめました" need="required" />
        <Secrets />
        <Buttons />
      </Form>
    </Section>
  )
}

function Typing({ problems }: { problems: Problems }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField
        {...one('title')}
        label="求人の題名"
        need="required"
        hint="40文字まで。何が変わってほしいかが伝わる題名にします"
      />
      <TextArea
        {...one('background')}
        label="背景"
        need="required"
        maxLength={1000}
        hint="例）後継者が戻り、販路を広げたい"
      />
      <NumberField
        {...one('fee')}
        label="月の謝礼（税抜）"
        unit="円"
        need="required"
        hint="同じ条件の求人は30,000円〜60,000円です"
      />
      <SelectField {...one('occupation')} label="職種" need="required" empty="選択してください" choices={occupations} />
    </>
  )
}

function Choosing({ problems }: { problems: Problems }) {
  const { one, many, date } = answers(typed, problems)
  return (
    <>
      <Radios {...one('remote')} label="働き方" need="required" choices={remotes} />
      <Checkboxes {...many('themes')} label="お願いしたいこと" need="optional" inline choices={themes} />
      <DateField
        {...date('closesOn')}
        label="締切日"
        need="required"
        hint="西暦で記入してください。例）2026年1月15日"
      />
      <FileField
        {...one('photo')}
        label="会社の写真"
        need="optional"
        accept=".jpg,.png"
        hint="JPEGまたはPNG、5MBまで。入力に誤りがあったときは、もう一度選んでください"
      />
    </>
  )
}

const occupations = [
  {
    label: '企画・マーケティング',
    choices: [
      { value: 'pr', label: '広報・PR' },
      { value: 'ec', label: 'EC運営' },
    ],
  },
  { label: '情報・デジタル', choices: [{ value: 'dx', label: '業務改善・DX' }] },
]

const remotes = [
  { value: 'full', label: 'すべてリモート' },
  { value: 'mixed', label: 'リモート中心・ときどき訪問', hint: '訪問の交通費は発注者が負担します' },
]

const themes = ['写真', '文章', '販路', 'しくみづくり', '人材育成'].map((label) => ({ value: label, label }))
