import { Section } from '../../../ui/heading.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Difference } from '../differences.ts'

/** What this version says otherwise than the one before it. */
export function Differences({ differences, version }: { differences: Difference[]; version: number }) {
  const before = `第${version - 1}版`
  return (
    <Section title={`${before}との違い`}>
      {differences.length === 0 ? (
        <p>{before}と同じ内容です。</p>
      ) : (
        <Table
          caption={`${before}との違い`}
          captionHidden
          rows={differences}
          keyOf={({ what }) => what}
          columns={[
            { label: '項目', kind: 'name', cell: ({ what }) => what },
            { label: before, cell: ({ before: words }) => words || '(空)' },
            { label: `第${version}版`, cell: ({ after }) => after || '(空)' },
          ]}
        />
      )}
    </Section>
  )
}
