import { ReadableStream } from 'node:stream/web'
import type { Selectable } from 'kysely'
import type { Exports } from '../../../db/types.ts'
import { type Actor, as } from '../../actor.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import { type ExportFormat, type ExportState, formatFacts } from './export.ts'
import { findStatement, type StatementRow } from './find-statement.ts'
import { titleOf } from './statement-tables.ts'

export type ExportRow = Omit<Selectable<Exports>, 'state' | 'format'> & { state: ExportState; format: ExportFormat }

/** An export with its report. @throws NotFound for another town's */
export async function findExport(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ made: ExportRow; statement: StatementRow }> {
  const row = await tx.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  const statement = await findStatement(tx, actor, row.statement_id, 'view')
  return { made: { ...row, state: row.state as ExportState, format: row.format as ExportFormat }, statement }
}

/** 「湯けむり町_令和7年度（2025年度） 交付金実績報告 第1版.xlsx」 */
export function fileNameOf({ made, statement }: { made: ExportRow; statement: StatementRow }): string {
  return `${statement.facts.town}_${titleOf(statement)}${formatFacts[made.format].ending}`
}

/** The parts of a file that is ready, one after another. @throws Stale for one that is not ready, or no more */
export async function readyParts(db: Database, actor: Actor, made: ExportRow): Promise<ReadableStream<Uint8Array>> {
  if (made.state === 'expired') throw new Stale('この書き出しは期限が切れました。もう一度書き出してください。')
  if (made.state !== 'ready')
    throw new Stale('このファイルはまだできていません。書き出しの画面で進み具合を確かめてください。')
  return ReadableStream.from(partsOf(db, actor, made.id))
}

async function* partsOf(db: Database, actor: Actor, exportId: string): AsyncGenerator<Uint8Array> {
  for (let n = 1; ; n++) {
    const part = await as(db, actor, (tx) =>
      tx
        .selectFrom('export_parts')
        .select('bytes')
        .where('export_id', '=', exportId)
        .where('n', '=', n)
        .executeTakeFirst(),
    )
    if (!part) return
    yield part.bytes
  }
}

/** The exports of a report, newest first; ten at most. */
export async function exportsOf(tx: Tx, statementId: string): Promise<ExportRow[]> {
  const rows = await tx
    .selectFrom('exports')
    .selectAll()
    .where('statement_id', '=', statementId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as ExportState, format: row.format as ExportFormat }))
}
