import { sql } from 'kysely'
import type { Evidence, RowsOf, Scope } from '../evidence.ts'
import type { Tx } from '../platform/db/database.ts'

/** Everything that an indicator counts, oldest first. */
export async function evidenceFor(tx: Tx, rowsOf: RowsOf, scope: Scope): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`select * from (${rowsOf(scope)}) e order by at, subject`.execute(tx)
  return rows
}

/** How many rows an indicator counts, and their sum, where the rows themselves are not for everybody. */
export async function sumOfEvidence(tx: Tx, rowsOf: RowsOf, scope: Scope): Promise<{ rows: number; sum: number }> {
  const { rows } = await sql<{ rows: number; sum: number }>`
    select count(*) as rows, coalesce(sum(value), 0) as sum from (${rowsOf(scope)}) e`.execute(tx)
  return rows[0] ?? { rows: 0, sum: 0 }
}
