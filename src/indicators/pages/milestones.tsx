import { formatDay } from '../../law/japanese-date.ts'
import type { MilestoneLine } from '../../programmes/year-view.ts'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'

/** What is due in the year, what is late, and what is done. */
export function Milestones({ milestones, today }: { milestones: MilestoneLine[]; today: Temporal.PlainDate }) {
  return (
    <Table
      caption="節目"
      captionHidden
      rows={milestones}
      keyOf={({ id }) => id}
      columns={[
        { label: '節目', kind: 'name', cell: ({ title }) => title },
        { label: '期日', cell: ({ dueOn }) => formatDay(Temporal.PlainDate.from(dueOn)) },
        { label: '状況', cell: (milestone) => <Standing milestone={milestone} today={today} /> },
      ]}
    />
  )
}

function Standing({ milestone: { dueOn, doneOn }, today }: { milestone: MilestoneLine; today: Temporal.PlainDate }) {
  if (doneOn) return <StatusTag tone="good">{formatDay(Temporal.PlainDate.from(doneOn))}に終了</StatusTag>
  if (dueOn < today.toString()) return <StatusTag tone="bad">期日を過ぎています</StatusTag>
  return <StatusTag tone="waiting">これから</StatusTag>
}
