import { formatDay, dayInJapan, formatInstant } from '../../../law/japanese-date.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Table } from '../../../ui/table.tsx'
import type { FigureRow, StatementRow } from '../find-statement.ts'
import type { FrozenRow } from '../list-statements.ts'
import { inWords } from '../statement-paper.ts'
import { titleOf } from '../statement-tables.ts'

interface RowsPageProps {
  statement: StatementRow
  figure: FigureRow
  rows: FrozenRow[]
}

/** The rows that a submitted figure was counted from, as they were kept with it. */
export function RowsPage({ statement, figure, rows }: RowsPageProps) {
  const last = rows.at(-1)?.n
  const path = `/town/statements/${statement.id}/figures/${figure.indicator}`
  return (
    <>
      <PageHeading
        over={titleOf(statement)}
        title={`${figure.name} ${inWords(figure, figure.value)}の根拠`}
        lead={`提出したときに数えた${figure.rows}件です。あとから記録が変わっても、この一覧は変わりません。`}
      />
      <p>{figure.definition}</p>
      <p class="note">基準日 {formatDay(dayInJapan(statement.known))}</p>
      <Section title="数えた行">
        <Table
          caption="数えた行"
          captionHidden
          rows={rows}
          keyOf={({ n }) => `${n}`}
          empty={<EmptyState title="数えた行はありません">この数字は0件です。</EmptyState>}
          columns={[
            { label: '行', kind: 'name', cell: ({ label }) => label || '—' },
            { label: '内容', cell: ({ note }) => note || '—' },
            { label: '日時', cell: ({ at }) => formatInstant(at) },
            { label: '値', kind: 'number', cell: ({ value }) => value.toLocaleString('ja-JP') },
            { label: '記録の番号', cell: ({ subject }) => subject },
          ]}
        />
        {last !== undefined && rows.length === 200 && <a href={`${path}?after=${last}`}>次の200件</a>}
      </Section>
    </>
  )
}
