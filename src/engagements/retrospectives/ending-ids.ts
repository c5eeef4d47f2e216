import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** The 振返り and the 成果 of a contract, for its 記録. */
export async function endingIdsOf(tx: Tx, contractId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from retrospectives where contract_id = ${contractId}
    union all (select id from outcomes where contract_id = ${contractId} order by at, id limit 100)`.execute(tx)
  return rows.map(({ id }) => id)
}
