import { formatCirculation } from '../../law/circulation.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import type { CirculationFacts } from '../own-indicators.ts'
import { type Indicator, kindNames } from '../indicator.ts'
import { FilteredFields, HandFields } from './own-fields.tsx'

export interface OwnPageProps {
  own: { indicator: Indicator; byHand: boolean }[]
  bases: readonly Indicator[]
  programmes: readonly { id: string; name: string }[]
  circulation: readonly CirculationFacts[]
  mayDefine: boolean
  /** The form that was sent and has to be mended. */
  open: 'filtered' | 'hand' | 'circulation' | null
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** 町の独自の指標, and the facts behind 地域経済循環率. */
export function OwnPage(props: OwnPageProps) {
  const { own, mayDefine } = props
  return (
    <>
      <PageHeading
        title="町の独自の指標"
        lead="用意された指標の行を事業や職種で絞るか、根拠の資料を付けて手で入れます。根拠のない数字は登録できません。"
      />
      <ErrorSummary problems={props.problems} />
      <Table
        caption="独自の指標"
        captionHidden
        rows={own}
        keyOf={({ indicator }) => indicator.id}
        empty={
          <EmptyState title="独自の指標はまだありません">
            商品化の件数や満足度など、この町だけで数えたいものを下の欄から作れます。
          </EmptyState>
        }
        columns={[
          {
            label: '指標',
            kind: 'name',
            cell: ({ indicator, byHand }) => <a href={pageOf(indicator.id, byHand)}>{indicator.name}</a>,
          },
          { label: '種類', cell: ({ indicator }) => kindNames[indicator.kind] },
          { label: '数え方', cell: ({ byHand }) => (byHand ? '手で入れる(根拠の資料つき)' : '記録の行を絞る') },
          { label: '数えるもの', cell: ({ indicator }) => indicator.what },
        ]}
      />
      {mayDefine && <Define {...props} />}
      <Circulation {...props} />
    </>
  )
}

const pageOf = (id: string, byHand: boolean) => (byHand ? `/town/own-indicators/${id}` : `/town/indicators/${id}`)

function Define(props: OwnPageProps) {
  const { open, formKey } = props
  const problems = (form: OwnPageProps['open']) => (open === form ? props.problems : {})
  const typed = (form: OwnPageProps['open']) => (open === form ? props.typed : {})
  return (
    <Section title="指標を作る">
      <Disclosure summary="記録の行を絞って作る" open={open === 'filtered'}>
        <Form action="/town/own-indicators/filters" formKey={formKey()} label="行を絞った指標">
          <FilteredFields {...props} typed={typed('filtered')} problems={problems('filtered')} />
          <Button>指標を作る</Button>
        </Form>
      </Disclosure>
      <Disclosure summary="手で値を入れる指標を作る" open={open === 'hand'}>
        <Form action="/town/own-indicators" formKey={formKey()} label="手で入れる指標">
          <HandFields typed={typed('hand')} problems={problems('hand')} />
          <Button>指標を作る</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}

function Circulation({ circulation, mayDefine, open, typed, problems, formKey }: OwnPageProps) {
  const { one } = answers(open === 'circulation' ? typed : {}, open === 'circulation' ? problems : {})
  return (
    <Section title="地域経済循環率(町の背景)">
      <p>生産(付加価値額) ÷ 分配(所得)です。事業の効果ではないため、目標には使えません。年を必ず示します。</p>
      {circulation.length > 0 && (
        <ul>
          {circulation.map((facts) => (
            <li key={`${facts.year}${facts.source}`}>
              {formatCirculation(facts)} 出典 {facts.source}
            </li>
          ))}
        </ul>
      )}
      {mayDefine && (
        <Disclosure summary="公表された数字を記録する" open={open === 'circulation'}>
          <Form action="/town/circulations" formKey={formKey()} label="地域経済循環率">
            <NumberField {...one('year')} label="データの年" unit="年" need="required" />
            <NumberField {...one('production')} label="生産(付加価値額)" unit="百万円" decimal need="required" />
            <NumberField {...one('distribution')} label="分配(所得)" unit="百万円" decimal need="required" />
            <TextField {...one('source')} label="出典" hint="例 RESAS(地域経済分析システム)" need="required" />
            <Button>記録する</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
