import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { judgeRows } from './desks.ts'
import { findImport, type ImportRow } from './find-import.ts'
import type { ImportKind, ImportState } from './import.ts'
import { mayImport } from './policy.ts'
import type { Judged } from './row.ts'

export interface ImportLine {
  id: string
  kind: ImportKind
  fileName: string
  state: ImportState
  rowsRead: number
  rowsMade: number | null
  who: string
  at: Date
}

/** The last imports, without what was in them. @throws NotFound for everybody but operators */
export async function lastImports(tx: Tx, actor: Actor): Promise<ImportLine[]> {
  if (!mayImport(actor, 'view')) throw new NotFound()
  const rows = await tx
    .selectFrom('imports as i')
    .innerJoin('accounts as a', 'a.id', 'i.by_account')
    .select(['i.id', 'i.kind', 'i.file_name as fileName', 'i.state', 'i.rows_read as rowsRead'])
    .select(['i.rows_made as rowsMade', 'a.name as who', 'i.at'])
    .orderBy('i.at', 'desc')
    .orderBy('i.id')
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ImportKind, state: row.state as ImportState }))
}

export interface ImportView {
  row: ImportRow
  /** Empty once the import is over: its content is forgotten. */
  judged: Judged[]
}

/** An import with what each row will become, as things stand now. */
export async function importView(tx: Tx, actor: Actor, id: string, now: Date): Promise<ImportView> {
  const row = await findImport(tx, actor, id)
  return { row, judged: row.content ? await judgeRows(tx, row.kind, row.content.rows, now) : [] }
}
