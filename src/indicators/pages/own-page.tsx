import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import type { ContextFacts, ContextKind } from '../context-figures.ts'
import type { CirculationFacts } from '../own-indicators.ts'
import { type Indicator, kindNames } from '../indicator.ts'
import { ContextSections } from './context-sections.tsx'
import { FilteredFields, HandFields } from './own-fields.tsx'

export interface OwnPageProps {
  own: { indicator: Indicator; byHand: boolean }[]
  bases: readonly Indicator[]
  programmes: readonly { id: string; name: string }[]
  circulation: readonly CirculationFacts[]
  context: readonly ContextFacts[]
  mayDefine: boolean
  /** The form that was sent and has to be mended. */
  open: 'filtered' | 'hand' | 'circulation' | ContextKind | null
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** 町の独自の指標, and the public statistics of its background. */
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
            視察の受入件数など、この町だけで数えたいものを下の欄から作れます。
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
      <ContextSections {...props} />
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
