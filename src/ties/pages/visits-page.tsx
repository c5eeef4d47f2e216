import { formatDay } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { onsiteVisitStateNames } from '../onsite-visit.ts'
import type { OnsiteVisitView } from '../onsite-visits.ts'

interface VisitsPageProps {
  over: string
  side: 'client' | 'talent'
  /** `/my` or `/client`. */
  base: string
  contractId: string
  visits: readonly OnsiteVisitView[]
  /** Whether a visit can be written down: the contract is in force, and the reader may write. */
  open: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

const tones = { recorded: 'waiting', confirmed: 'good', denied: 'bad' } as const

/** 現地訪問の記録 under a contract, as either side sees it. */
export function VisitsPage(props: VisitsPageProps) {
  const { over, base, contractId, open, typed, problems, formKey } = props
  const { one, date } = answers(typed, problems)
  return (
    <>
      <PageHeading
        title="現地訪問の記録"
        over={over}
        lead="一方が記録し、相手方が確認した訪問だけが、町との縁(訪問)として数えられます。"
      />
      <ErrorSummary problems={problems} />
      <Visits {...props} />
      {open && (
        <Section title="訪問を記録する" id="record">
          <Form action={`${base}/contracts/${contractId}/visits`} formKey={formKey} label="訪問を記録する">
            <DateField {...date('visitedOn')} label="訪問した日" need="required" />
            <TextField
              {...one('what')}
              label="訪問の目的と内容"
              need="required"
              hint="200文字まで。例）店舗の下見と打合せ。相手方と町が読みます。"
            />
            <Button>記録する</Button>
          </Form>
        </Section>
      )}
    </>
  )
}

function Visits(props: VisitsPageProps) {
  return (
    <Section title="これまでの訪問">
      <Table
        caption="これまでの訪問"
        captionHidden
        rows={[...props.visits]}
        keyOf={({ id }) => id}
        empty={<EmptyState title="訪問の記録はまだありません">現地を訪れたら、どちらからでも記録できます。</EmptyState>}
        columns={[
          { label: '訪問した日', kind: 'name', cell: ({ visitedOn }) => formatDay(visitedOn) },
          { label: '内容', cell: ({ what }) => what },
          { label: '記録した側', cell: ({ recordedBy }) => (recordedBy === 'talent' ? '副業人材' : '発注者') },
          { label: '確認', cell: (visit) => <Answer visit={visit} {...props} /> },
        ]}
      />
    </Section>
  )
}

function Answer({ visit, side, base, open, formKey }: VisitsPageProps & { visit: OnsiteVisitView }) {
  const tag = <StatusTag tone={tones[visit.state]}>{onsiteVisitStateNames[visit.state]}</StatusTag>
  if (visit.state !== 'recorded' || visit.recordedBy === side || !open) return tag
  const path = `${base}/onsite-visits/${visit.id}`
  const day = formatDay(visit.visitedOn)
  return (
    <>
      {tag}
      <Actions>
        <Form action={`${path}/confirmations`} formKey={formKey} label={`${day}の訪問を確認する`}>
          <Button size="small">確認する</Button>
        </Form>
        <Form action={`${path}/denials`} formKey={formKey} label={`${day}の訪問はなかったと答える`}>
          <Button size="small" kind="secondary">
            訪問はなかった
          </Button>
        </Form>
      </Actions>
    </>
  )
}
