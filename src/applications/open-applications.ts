import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'

/** Applications of the asker's own posting that can still be declined, in the order of their arrival. */
export async function openIdsOf(tx: Tx, actor: Actor, postingId: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('client_id', '=', organizationOf(actor))
    .where('state', 'in', ['submitted', 'screening', 'interview', 'offered'])
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
