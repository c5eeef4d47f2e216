import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { Label } from '../../ui/tag.tsx'
import { handFigures } from '../forms.ts'
import type { Indicator } from '../indicator.ts'
import type { ValueLine } from '../own-values.ts'

export interface ValuesPageProps {
  indicator: Indicator
  values: readonly ValueLine[]
  mayEnter: boolean
  accept: string
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** The values of an indicator that is filled in by hand, each with its proof. */
export function ValuesPage(props: ValuesPageProps) {
  const { indicator, values, mayEnter } = props
  return (
    <>
      <PageHeading over="手で入れる指標" title={indicator.name} lead={indicator.what}>
        <ButtonLink href={`/town/indicators/${indicator.id}`} kind="secondary">
          この年度の数字を見る
        </ButtonLink>
      </PageHeading>
      <ErrorSummary problems={props.problems} />
      <p>
        数え方：{indicator.figure === 'last' ? handFigures.last : handFigures.sum}({indicator.unit})
      </p>
      {mayEnter && <Enter {...props} />}
      <Section title="入力した値">
        <Table
          caption="入力した値"
          captionHidden
          rows={[...values]}
          keyOf={({ id }) => id}
          empty={
            <EmptyState title="値がまだありません">日付・値・根拠を入れると、その年度の数字になります。</EmptyState>
          }
          columns={[
            { label: '根拠', kind: 'name', cell: ({ evidence }) => evidence },
            { label: '日付', cell: ({ onDay }) => formatDay(Temporal.PlainDate.from(onDay)) },
            { label: '値', kind: 'number', cell: ({ value }) => `${value.toLocaleString('ja-JP')}${indicator.unit}` },
            { label: '資料', cell: (value) => <Proof value={value} /> },
            { label: '入力', cell: ({ at }) => formatInstant(at) },
            { label: '取消', cell: (value) => <Void value={value} {...props} /> },
          ]}
        />
      </Section>
    </>
  )
}

function Proof({ value: { id, link, fileName } }: { value: ValueLine }) {
  return (
    <>
      {link && (
        <a href={link} rel="noreferrer">
          リンクを開く
        </a>
      )}
      {fileName && <a href={`/town/own-values/${id}/file`}>{fileName}</a>}
    </>
  )
}

function Void({ value, mayEnter, formKey }: ValuesPageProps & { value: ValueLine }) {
  if (value.voided) return <Label>取消済み</Label>
  if (!mayEnter) return null
  return (
    <Form action={`/town/own-values/${value.id}/withdrawals`} formKey={formKey()} label={`「${value.evidence}」の取消`}>
      <Button kind="text" size="small">
        取り消す<span class="unseen">（{value.evidence}）</span>
      </Button>
    </Form>
  )
}

function Enter({ indicator, typed, problems, accept, formKey }: ValuesPageProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Section title="値を入力する">
      <Form action={`/town/own-indicators/${indicator.id}/values`} formKey={formKey()} files label="値">
        <NumberField {...one('value')} label="値" unit={indicator.unit} decimal need="required" />
        <DateField {...date('onDay')} label="日付" hint="この日の年度の数字になります。" need="required" />
        <TextArea
          {...one('evidence')}
          label="根拠"
          hint="例 道の駅での新商品の発売(観光課 新商品一覧 3行目)"
          need="required"
          rows={3}
          maxLength={1000}
        />
        <TextField
          {...one('link')}
          label="資料のリンク"
          hint="資料のリンクか、下の資料のどちらかが必要です。"
          type="url"
        />
        <FileField
          name="file"
          label="資料"
          hint="PDF・画像・Excel・Word・CSV。5MBまで。入力に誤りがあったときは、もう一度選んでください。"
          accept={accept}
          problem={problems.file}
        />
        <Button>値を入力する</Button>
      </Form>
    </Section>
  )
}
