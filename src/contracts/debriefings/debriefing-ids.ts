import type { Tx } from '../../platform/db/database.ts'

/** The 報告会 of a contract, for its 記録: whoever reads the contract's history reads theirs as well. */
export async function debriefingIdsOf(tx: Tx, contractId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('debriefings')
    .select('id')
    .where('contract_id', '=', contractId)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}
