import type { Tx } from '../platform/db/database.ts'

/** How many applications a posting got, and how many wait for the client; what row-level security hides is not counted. */
export async function applicationCounts(tx: Tx, postingId: string): Promise<{ all: number; waiting: number }> {
  const { all, waiting } = await tx
    .selectFrom('applications')
    .select((e) => [
      e.fn.countAll<number>().as('all'),
      e.fn.countAll<number>().filterWhere('state', 'in', ['submitted', 'screening', 'interview']).as('waiting'),
    ])
    .where('posting_id', '=', postingId)
    .executeTakeFirstOrThrow()
  return { all, waiting }
}
