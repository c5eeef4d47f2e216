import { formatDay } from '../../law/japanese-date.ts'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { RunningWork } from '../running-work.ts'

/** 稼働中の仕事: every contract in force with what is due next; nothing where none runs. */
export function Running({ running }: { running: readonly RunningWork[] }) {
  if (running.length === 0) return null
  return (
    <Section title="稼働中の仕事" more={{ href: '/client/contracts', label: '契約をすべて見る' }}>
      <Table
        caption="稼働中の仕事"
        captionHidden
        rows={[...running]}
        keyOf={({ contractId }) => contractId}
        columns={[
          {
            label: '仕事',
            kind: 'name',
            cell: ({ contractId, title }) => <a href={`/client/contracts/${contractId}/engagement`}>{title}</a>,
          },
          { label: '副業人材', cell: ({ talent }) => talent },
          { label: '次にすること', cell: (work) => <Next {...work} /> },
          { label: '契約の終わり', cell: ({ endsOn }) => formatDay(endsOn) },
        ]}
      />
    </Section>
  )
}

function Next({ own, next, href }: RunningWork) {
  return (
    <span>
      {own && <StatusTag tone="care">あなたの番</StatusTag>} <a href={href}>{next}</a>
    </span>
  )
}
