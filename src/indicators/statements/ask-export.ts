import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../../actor.ts'
import { record } from '../../journal.ts'
import { later } from '../../later.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { type ExportFormat, formatFacts } from './export.ts'
import { findStatement } from './find-statement.ts'

/** 書き出しを頼む: a job makes the file. @returns the export. @throws Invalid for the rows of a draft, which has none yet */
export async function askExport(
  tx: Tx,
  actor: Actor,
  statementId: string,
  format: ExportFormat,
  now: Date,
): Promise<string> {
  const found = await findStatement(tx, actor, statementId, 'export')
  if (formatFacts[format].rows && found.state === 'draft')
    throw new Invalid({ format: '根拠の行は、提出した報告から書き出せます' })
  const id = randomUUID()
  await tx
    .insertInto('exports')
    .values({
      id,
      statement_id: statementId,
      municipality_id: found.municipality_id,
      format,
      by_account: accountOf(actor),
      asked_at: now,
    })
    .execute()
  const detail = { statement: statementId, format }
  await record(tx, actor, { name: 'export.asked', subject: id, from: null, to: 'asked', detail }, now)
  await later(tx, 'statements.export', { exportId: id }, { once: `export-${id}`, now })
  return id
}
