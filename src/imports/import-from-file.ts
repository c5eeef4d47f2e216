import { as, door, type Member } from '../actor.ts'
import type { Database } from '../platform/db/database.ts'
import type { OfficeFile } from '../platform/documents/read-tables.ts'
import { judgeRows, readers } from './desks.ts'
import type { ImportKind } from './import.ts'
import { BadTable, keepImport } from './keep-import.ts'
import { takeImport } from './take-import.ts'

/** What came of a file: how many rows were read, how many records were made, and a line for each row. */
export interface ImportOutcome {
  read: number
  made: number
  lines: string[]
}

/**
 * Takes a file whole, or with `dryRun` only says what each row would become. For the command line; the page does the same
 * in two steps.
 * @throws BadTable with every sentence, when anything keeps it out
 */
export async function importFromFile(
  db: Database,
  actor: Member,
  { kind, file, dryRun }: { kind: ImportKind; file: OfficeFile; dryRun: boolean },
  now: Date,
): Promise<ImportOutcome> {
  const reading = await readers[kind](file)
  if (!('rows' in reading)) throw new BadTable(reading.problems)
  const { rows } = reading
  return as(db, actor, async (tx) => {
    const judged = await judgeRows(tx, kind, rows, now)
    const problems = judged.flatMap(({ problem }) => problem ?? [])
    if (problems.length > 0) throw new BadTable(problems)
    const lines = judged.map(
      ({ sheet, rowNumber, name, make, notes }) =>
        `${sheet} ${rowNumber}行目 ${name}: ${make ? '新しく登録' : '取り込まない'}${notes.map((note) => ` ※${note}`).join('')}`,
    )
    if (dryRun) return { read: rows.length, made: judged.filter(({ make }) => make !== null).length, lines }
    const id = await keepImport(tx, actor, { kind, fileName: file.name, reading }, now)
    return { read: rows.length, made: await takeImport(tx, actor, id, now), lines }
  })
}

/** The operator in whose name the command line works: the one with this address, else the first admin. */
export async function operatorFor(db: Database, email: string | undefined): Promise<Member | undefined> {
  const row = await as(db, door, async (tx) => {
    let query = tx
      .selectFrom('memberships as m')
      .innerJoin('organizations as o', 'o.id', 'm.organization_id')
      .innerJoin('accounts as a', 'a.id', 'm.account_id')
      .select(['m.account_id', 'm.organization_id', 'm.role'])
      .where('o.kind', '=', 'operator')
      .where('o.state', '=', 'active')
      .where('m.state', '=', 'active')
      .where('a.state', '=', 'active')
      .where('m.role', 'in', ['admin', 'editor'])
    if (email !== undefined) query = query.where('a.email', '=', email.toLowerCase())
    return query.orderBy('m.role').orderBy('m.created_at').orderBy('m.id').executeTakeFirst()
  })
  if (!row) return undefined
  const { account_id: accountId, organization_id: organizationId } = row
  return { kind: 'operator', accountId, organizationId, role: row.role === 'admin' ? 'admin' : 'editor' }
}
