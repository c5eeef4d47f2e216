import { formatDay } from '../../../law/japanese-date.ts'
import { formatYen } from '../../../law/money.ts'
import { hoursInWords } from '../../../law/side-job-helper.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { Table } from '../../../ui/table.tsx'
import { StatusTag, type TagTone } from '../../../ui/tag.tsx'
import type { Side } from '../../contract.ts'
import type { WorkdayRow } from '../find-workday.ts'
import type { WorkdaysView } from '../list-workdays.ts'
import { means, type WorkdayState, workdayStateNames } from '../workday.ts'
import { HelperSection } from './side-job-section.tsx'
import { WorkdayFields } from './workday-fields.tsx'

export interface WorkdaysPageProps {
  view: WorkdaysView
  side: Side
  base: string
  accept: string
  formKey: string
  typed: Typed
  problems: Problems
  /** A viewer only reads. */
  writes: boolean
}

const tones: Record<WorkdayState, TagTone> = { recorded: 'waiting', confirmed: 'good', returned: 'care' }

/** 活動記録: what was done and spent, day by day, and who has to act. */
export function WorkdaysPage(props: WorkdaysPageProps) {
  const { view, side, problems } = props
  return (
    <>
      <PageHeading title="活動記録" over={view.terms.title} />
      <ErrorSummary problems={problems} />
      <HelperSection {...props} />
      <Table
        caption="活動の一覧"
        columns={columnsFor(props)}
        rows={view.rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title="活動記録はまだありません">{emptyWords[side]}</EmptyState>}
      />
      {side === 'talent' && <NewRecord {...props} />}
    </>
  )
}

const emptyWords = {
  talent:
    '下の欄に、活動した日の稼働時間や交通費を入力してください。発注者が確認すると、補助や実績の計算に使われます。',
  client: '副業人材が活動を記録すると、ここに並びます。',
}

function columnsFor(props: WorkdaysPageProps) {
  return [
    { label: '日', kind: 'name' as const, cell: (row: WorkdayRow) => formatDay(Temporal.PlainDate.from(row.day)) },
    { label: '稼働', cell: (row: WorkdayRow) => `${hoursInWords(row.minutes)}${row.on_site ? '(現地)' : ''}` },
    { label: '交通', cell: travelInWords },
    { label: '宿泊', cell: lodgingInWords },
    { label: '領収書', cell: receiptOf },
    {
      label: '状態',
      cell: (row: WorkdayRow) => <StatusTag tone={tones[row.state]}>{workdayStateNames[row.state]}</StatusTag>,
    },
    { label: 'すること', cell: (row: WorkdayRow) => <NextStep {...props} row={row} /> },
  ]
}

const travelInWords = (row: WorkdayRow): string =>
  row.travel_yen === 0 || row.means === ''
    ? 'なし'
    : `${row.origin}から${row.destination}(${means[row.means]}) ${formatYen(row.travel_yen)}`

function lodgingInWords(row: WorkdayRow): string {
  if (row.lodging_yen === 0) return 'なし'
  const meals = row.meals_yen > 0 ? `(うち食事代${formatYen(row.meals_yen)})` : ''
  return `${row.nights}泊 ${formatYen(row.lodging_yen)}${meals}`
}

function receiptOf(row: WorkdayRow) {
  if (!row.receipt_id) return 'なし'
  return (
    <a href={`/workdays/${row.id}/receipt`}>
      領収書を開く<span class="unseen">({row.day})</span>
    </a>
  )
}

function NextStep({ row, side, ...props }: WorkdaysPageProps & { row: WorkdayRow }) {
  if (row.state === 'confirmed') return <>ありません</>
  if (side === 'talent')
    return (
      <>
        {row.state === 'returned' && <p>{row.return_reason}</p>}
        <a href={`${props.base}/workdays/${row.id}`}>
          直す<span class="unseen">({row.day})</span>
        </a>
      </>
    )
  if (row.state === 'returned') return <>副業人材の訂正を待つ</>
  return props.writes ? <Judge row={row} {...props} /> : <>編集者の確認を待つ</>
}

function Judge({ row, base, formKey, typed, problems }: Omit<WorkdaysPageProps, 'side'> & { row: WorkdayRow }) {
  const path = `${base}/workdays/${row.id}`
  return (
    <>
      <Form action={`${path}/confirmations`} formKey={formKey} label={`${row.day}の確認`}>
        <Button size="small">確認する</Button>
      </Form>
      <Disclosure summary="差し戻す" open={problems[`reason-${row.id}`] !== undefined}>
        <Form action={`${path}/returns`} formKey={formKey} label={`${row.day}の差戻し`}>
          <TextArea
            {...answers(typed, problems).oneAt('reason', row.id)}
            label="差し戻す理由"
            need="required"
            rows={2}
            maxLength={500}
          />
          <Button size="small" kind="secondary">
            差し戻す
          </Button>
        </Form>
      </Disclosure>
    </>
  )
}

function NewRecord({ base, formKey, typed, problems, accept }: WorkdaysPageProps) {
  return (
    <Section title="活動を記録する">
      <Form action={`${base}/workdays`} formKey={formKey} files label="活動の記録">
        <WorkdayFields
          typed={typed}
          problems={problems}
          accept={accept}
          receiptHint="PDF、PNG、JPEG。5MBまで。同じ領収書は1度だけ使えます。"
        />
        <Button>記録する</Button>
      </Form>
    </Section>
  )
}
