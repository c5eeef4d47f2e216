import { dayInJapan } from '../../../law/japanese-date.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { FigureRow, StatementRow } from '../find-statement.ts'
import { inWords } from '../statement-paper.ts'

interface FiguresTableProps {
  statement: StatementRow
  figures: readonly FigureRow[]
  /** False in public: what stands behind the figures is the town's own. */
  open?: boolean
}

/** Figures with target, rate, evaluation and definition; each opens to the rows that it was counted from. */
export function FiguresTable({ statement, figures, open = true }: FiguresTableProps) {
  const aimed = figures.filter(({ target }) => target !== null)
  const others = figures.filter(({ target }) => target === null)
  return (
    <>
      {aimed.length > 0 && <Figures caption="目標のある指標" rows={aimed} columns={columnsOf(statement, open)} />}
      {others.length > 0 && (
        <Figures
          caption={aimed.length > 0 ? 'そのほかの指標' : '指標'}
          rows={others}
          columns={shortColumns(statement, open, others)}
        />
      )}
      <Disclosure summary="数え方">
        <dl class="descriptions">
          {figures.map(({ indicator, name, definition }) => (
            <div key={indicator}>
              <dt>{name}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  )
}

function Figures({ caption, rows, columns }: { caption: string; rows: FigureRow[]; columns: Column<FigureRow>[] }) {
  return <Table caption={caption} captionHidden rows={rows} keyOf={({ indicator }) => indicator} columns={columns} />
}

/** Without a target there is no rate, and mostly no evaluation: what is empty in every row is left out. */
function shortColumns(statement: StatementRow, open: boolean, rows: readonly FigureRow[]): Column<FigureRow>[] {
  const without = ['目標', '達成率', ...(rows.some(({ words }) => words !== '') ? [] : ['評価'])]
  return columnsOf(statement, open)
    .filter(({ label }) => !without.includes(label))
    .map((column) => (column.label === '実績' ? { ...column, cell: valueOrWhyNot } : column))
}

/** A figure that may not be shown says why in its own place. */
const valueOrWhyNot = (f: FigureRow): string =>
  f.value === null && f.rows > 0 && f.fewest > f.rows ? f.achievement : inWords(f, f.value)

function columnsOf(statement: StatementRow, open: boolean): Column<FigureRow>[] {
  const monthly = statement.kind === 'monthly'
  const month: Column<FigureRow> = { label: 'この月', kind: 'number', cell: (f) => inWords(f, f.month_value) }
  const basis: Column<FigureRow> = { label: '根拠', cell: (f) => <Basis statement={statement} figure={f} /> }
  return [
    { label: '指標', kind: 'name', cell: ({ name }) => name },
    ...(monthly ? [month] : []),
    { label: monthly ? '4月から' : '実績', kind: 'number', cell: (f) => inWords(f, f.value) },
    { label: '目標', kind: 'number', cell: (f) => (f.target === null ? '—' : inWords(f, f.target)) },
    { label: '達成率', cell: (f) => f.achievement },
    { label: '評価', cell: (f) => (f.words === '' ? '—' : f.words) },
    ...(open ? [basis] : []),
  ]
}

function Basis({ statement, figure }: { statement: StatementRow; figure: FigureRow }) {
  if (statement.state === 'discarded') return <>{figure.rows}件</>
  if (figure.rows === 0) return <>0件</>
  return (
    <a href={rowsOf(statement, figure)}>
      {figure.rows}件<span class="unseen">（{figure.name}）</span>
    </a>
  )
}

/** A draft opens the figure as of its 基準日, a submitted report the rows that were kept with it. */
export function rowsOf(
  { id, state, year, programme_id, known }: StatementRow,
  { indicator }: { indicator: string },
): string {
  if (state !== 'draft') return `/town/statements/${id}/figures/${indicator}`
  return `/town/indicators/${indicator}?year=${year}&programme=${programme_id}&on=${dayInJapan(known).toString()}`
}
