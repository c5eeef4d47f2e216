import { Actions, BlockedButton, Button, ButtonLink } from '../button.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { answers, type Typed } from '../fields/answers.ts'
import { Checkbox } from '../fields/checkbox.tsx'
import { Checkboxes, Radios } from '../fields/choices.tsx'
import { DateField } from '../fields/date-field.tsx'
import { FileField } from '../fields/file-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { OneTimeCodeField, PasswordField } from '../fields/secret-fields.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { TextArea } from '../fields/text-area.tsx'
import { FixedField, TextField } from '../fields/text-field.tsx'
import { Form } from '../form.tsx'
import { Section } from '../heading.tsx'
import type { Problems } from '../problems.ts'

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
  const { one, many, ticked, date } = answers(typed, problems)
  return (
    <Section title="フォーム" id="forms">
      <ErrorSummary problems={problems} />
      <Form formKey="sample" files>
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
        <SelectField
          {...one('occupation')}
          label="職種"
          need="required"
          empty="選択してください"
          choices={occupations}
        />
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
        <FixedField name="client" label="発注者" value="株式会社湯けむり醸造" because="組織の設定で変更できます" />
        <Checkbox {...ticked('pledge')} label="募集情報が正確で最新であることを確かめました" need="required" />
        <Secrets />
        <Buttons />
      </Form>
    </Section>
  )
}

function Secrets() {
  return (
    <>
      <TextField name="email" label="メールアドレス" type="email" width="medium" autocomplete="email" need="required" />
      <PasswordField
        name="password"
        label="パスワード"
        autocomplete="new-password"
        hint="12文字以上。覚えやすい文でかまいません"
      />
      <OneTimeCodeField name="code" label="確認コード" hint="メールに届いた6桁の数字" />
      <TextField
        name="skill"
        label="スキル"
        width="medium"
        suggestions={['写真撮影', '紹介文の作成', 'EC運営']}
        hint="入力すると候補が出ます"
      />
    </>
  )
}

function Buttons() {
  return (
    <>
      <Actions>
        <Button>審査に出す</Button>
        <Button kind="secondary" name="act" value="save">
          下書きを保存
        </Button>
        <ButtonLink href="#forms" kind="text">
          やめる
        </ButtonLink>
      </Actions>
      <Actions>
        <Button size="large">応募する</Button>
        <Button kind="danger">求人を取り下げる</Button>
        <Button size="small">小さい</Button>
        <Button size="small" kind="secondary">
          小さい
        </Button>
      </Actions>
      <BlockedButton id="publish" because="締切日を入力すると公開できます">
        公開する
      </BlockedButton>
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
