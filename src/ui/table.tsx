import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  /** Heading of the column; on a phone it stands before each cell. */
  label: string
  cell: (row: Row) => ComponentChildren
  /** `number` aligns at the right. `name` names the row: one column has it. `short` keeps a date or a deed in one line. */
  kind?: 'text' | 'number' | 'name' | 'short' | undefined
  /** True for a column that a phone leaves out, because the page of the row says it too. */
  roomy?: boolean | undefined
  /** True for a deed whose words say all: a phone does not put the heading before it. */
  bare?: boolean | undefined
  /** Makes the heading a link that sorts; `now` is how the rows are sorted at present. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
}

export interface TableProps<Row> {
  /** Says what the rows are; hidden when a heading just above already says it. */
  caption: string
  captionHidden?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  /** A key of the row, stable between pages. */
  keyOf: (row: Row) => string
  /** What stands instead of rows: an `EmptyState`. */
  empty?: ComponentChildren
  /** True for tables with many columns, which scroll sideways instead of becoming cards on a phone. */
  wide?: boolean | undefined
  /** Last row, such as totals: one cell per column. */
  totals?: ComponentChildren[] | undefined
}

/** Rows and columns. On a phone each row becomes a card; roles are spelt out because CSS would take them away. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, keyOf, empty, wide, totals } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  const table = (
    <table class={wide ? 'table' : 'table stacks'} role="table">
      <caption class={captionHidden ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHeading key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.label} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {totals && <Totals columns={columns} totals={totals} />}
    </table>
  )
  if (!wide) return table
  // A part that scrolls must be reachable by keyboard (WCAG 2.1.1).
  return (
    <div class="scrolls" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  )
}

const classOf = <Row,>({ kind, roomy }: Column<Row>): string | undefined =>
  [kind, roomy && 'roomy'].filter(Boolean).join(' ') || undefined

function ColumnHeading<Row>({ column }: { column: Column<Row> }) {
  const { label, sort } = column
  return (
    <th role="columnheader" scope="col" class={classOf(column)} aria-sort={sort?.now}>
      {sort ? <a href={sort.href}>{label}</a> : label}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const words = column.cell(row)
  if (column.kind === 'name') {
    return (
      <th role="rowheader" scope="row" class="name">
        {words}
      </th>
    )
  }
  return (
    <td role="cell" class={classOf(column)} data-label={column.bare ? undefined : column.label}>
      {words}
    </td>
  )
}

function Totals<Row>({ columns, totals }: { columns: Column<Row>[]; totals: ComponentChildren[] }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map(({ label, kind }, index) => (
          <td key={label} role="cell" class={kind} data-label={label}>
            {totals[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
