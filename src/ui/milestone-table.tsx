import type { ComponentChildren } from 'preact'
import { formatDay } from '../law/japanese-date.ts'
import { Table } from './table.tsx'
import { StatusTag } from './tag.tsx'

/** 節目: by when, and when it was done. Days as 2026-03-31. */
export interface Milestone {
  id: string
  title: string
  dueOn: string
  doneOn: string | null
}

interface MilestoneTableProps<One extends Milestone> {
  milestones: One[]
  today: Temporal.PlainDate
  /** Where one is kept, on pages that only tell of it. */
  hrefOf?: ((milestone: One) => string) | undefined
  /** What can be done with one; left out where nothing can. */
  action?: ((milestone: One) => ComponentChildren) | undefined
  empty?: ComponentChildren
}

const dayOf = (text: string) => formatDay(Temporal.PlainDate.from(text))

/** What is due, what is late, and what is done. */
export function MilestoneTable<One extends Milestone>(props: MilestoneTableProps<One>) {
  const { milestones, today, hrefOf, action, empty } = props
  return (
    <Table
      caption="節目"
      captionHidden
      rows={milestones}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        { label: '節目', kind: 'name', cell: (one) => (hrefOf ? <a href={hrefOf(one)}>{one.title}</a> : one.title) },
        { label: '期日', cell: ({ dueOn }) => dayOf(dueOn) },
        { label: '状況', cell: (milestone) => <Standing milestone={milestone} today={today} /> },
        ...(action ? [{ label: '操作', cell: action }] : []),
      ]}
    />
  )
}

function Standing({ milestone: { dueOn, doneOn }, today }: { milestone: Milestone; today: Temporal.PlainDate }) {
  if (doneOn) return <StatusTag tone="good">{dayOf(doneOn)}に終了</StatusTag>
  if (dueOn < today.toString()) return <StatusTag tone="bad">期日を過ぎています</StatusTag>
  return <StatusTag tone="waiting">これから</StatusTag>
}
