import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Judged } from '../row.ts'

export const ROWS_PER_PAGE = 100

/** What was read, row by row, with what will become of it. */
export function Rows({ judged, page, id }: { judged: Judged[]; page: number; id: string }) {
  const sheets = new Set(judged.map(({ sheet }) => sheet)).size
  const shown = judged.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)
  return (
    <Section title="一行ずつの結果">
      <Table
        caption="一行ずつの結果"
        captionHidden
        rows={shown}
        keyOf={({ sheet, rowNumber }) => `${sheet} ${rowNumber}`}
        empty={<EmptyState title="この先に行はありません">前のページに戻ってください。</EmptyState>}
        columns={[
          {
            label: '行',
            cell: ({ sheet, rowNumber }) => (sheets > 1 ? `${sheet} ${rowNumber}行目` : `${rowNumber}行目`),
          },
          { label: '名称', kind: 'name', cell: ({ name }) => name },
          { label: 'どうなるか', cell: (row) => <Outcome row={row} /> },
          {
            label: '読み取った内容',
            cell: ({ facts }) => <Facts facts={facts} />,
          },
          {
            label: '気をつけること',
            cell: ({ notes, problem }) => [...(problem ? [problem] : []), ...notes].join(' ') || '—',
          },
        ]}
      />
      <Pagination
        page={page}
        perPage={ROWS_PER_PAGE}
        total={judged.length}
        hrefOf={(turn) => `/desk/imports/${id}?page=${turn}`}
        label="行のページ送り"
      />
    </Section>
  )
}

function Facts({ facts }: Pick<Judged, 'facts'>) {
  return (
    <>
      {facts.flatMap(({ label, words }, at) =>
        at === 0 ? [`${label}: ${words}`] : [<br key={label} />, `${label}: ${words}`],
      )}
    </>
  )
}

function Outcome({ row }: { row: Judged }) {
  if (row.problem) return <StatusTag tone="bad">取り込めません</StatusTag>
  return row.make ? <StatusTag tone="good">新しく登録</StatusTag> : <StatusTag tone="quiet">取り込まない</StatusTag>
}
