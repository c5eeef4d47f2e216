import { as, clock } from '../../actor.ts'
import { csv } from '../../platform/documents/csv.ts'
import { xlsx, xlsxStream } from '../../platform/documents/xlsx.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import type { ExportFormat } from './export.ts'
import { shownFigures } from './few-answers.ts'
import { figuresOfStatement, statementOf } from './find-statement.ts'
import { formOf } from './form-of-year.ts'
import { printStatement } from './statement-paper.ts'
import { evidenceHeader, type Paper, reportTable, sheetsOf } from './statement-tables.ts'

/** What a sheet of Excel holds, header included. */
const MOST_ROWS_OF_A_SHEET = 1_048_576
const AT_ONCE = 1000

/** How many rows an export will have: so its progress can be told. */
export async function linesOf(tx: Tx, statementId: string, format: ExportFormat): Promise<number> {
  if (!format.startsWith('rows')) return (await figuresOfStatement(tx, statementId)).length
  const { n } = await tx
    .selectFrom('statement_rows')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('statement_id', '=', statementId)
    .executeTakeFirstOrThrow()
  return n
}

/** A report with everything its papers say. */
export async function paperOf(tx: Tx, statementId: string): Promise<Paper> {
  const statement = statementOf(
    await tx.selectFrom('statements').selectAll().where('id', '=', statementId).executeTakeFirstOrThrow(),
  )
  return {
    statement,
    figures: shownFigures(statement, await figuresOfStatement(tx, statementId)),
    columns: statement.columns ?? (await formOf(tx, statement.municipality_id, statement.year)),
  }
}

/** The bytes of the file, piece by piece. @throws RangeError where a sheet cannot hold the rows */
export async function* bytesOf(
  db: Database,
  exportId: string,
  format: ExportFormat,
  progress: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  const { paper, all } = await as(db, clock, async (tx) => {
    const { statement_id: id } = await tx
      .selectFrom('exports')
      .select('statement_id')
      .where('id', '=', exportId)
      .executeTakeFirstOrThrow()
    return { paper: await paperOf(tx, id), all: await linesOf(tx, id, format) }
  })
  const rows = evidenceRows(db, paper, progress)
  if (format === 'rows_csv') yield* encoded(csv(evidenceHeader, rows))
  else if (format === 'rows_xlsx') {
    if (all >= MOST_ROWS_OF_A_SHEET) throw new RangeError('more rows than a sheet holds')
    yield* xlsxStream({ name: '根拠', columns: evidenceHeader.map((header) => ({ header })) }, rows)
  } else {
    yield* reportBytes(paper, format)
    progress(paper.figures.length)
  }
}

async function* reportBytes(paper: Paper, format: ExportFormat): AsyncGenerator<Uint8Array> {
  if (format === 'pdf') yield await printStatement(paper)
  else if (format === 'xlsx') yield await xlsx(sheetsOf(paper))
  else {
    const { header, rows } = reportTable(paper)
    yield* encoded(csv(header, rows))
  }
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(line)
}

/** The rows behind the figures, a thousand at a time, each thousand in its own transaction. */
async function* evidenceRows(db: Database, { statement, figures }: Paper, progress: (rows: number) => void) {
  const names = new Map(figures.map(({ indicator, name }) => [indicator, name]))
  for (let last = 0; ; ) {
    const rows = await as(db, clock, (tx) =>
      tx
        .selectFrom('statement_rows')
        .selectAll()
        .where('statement_id', '=', statement.id)
        .where('n', '>', last)
        .orderBy('n')
        .limit(AT_ONCE)
        .execute(),
    )
    if (rows.length === 0) return
    for (const row of rows) {
      const { indicator, label, note, at, value, weight, subject } = row
      yield [names.get(indicator) ?? indicator, label, note, formatInstant(at), value, weight ?? 1, subject]
    }
    last = rows.at(-1)?.n ?? last
    progress(last)
  }
}
