import type { Selectable } from 'kysely'
import type { Outcomes } from '../../../db/types.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { OutcomeKind, OutcomeState } from './outcome.ts'

export type OutcomeRow = Omit<Selectable<Outcomes>, 'kind' | 'state'> & { kind: OutcomeKind; state: OutcomeState }

const MOST = 100

/** What came of a contract, the newest first. The caller has found the contract through the actor. */
export async function outcomesOf(tx: Tx, contractId: string): Promise<OutcomeRow[]> {
  const rows = await tx
    .selectFrom('outcomes')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('came_on', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows as OutcomeRow[]
}
