import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** How many applications a posting has, as far as the reader may count them (row-level security: the parties). */
export interface ApplicationCounts {
  total: number
  /** Waiting for the client's next answer. */
  waiting: number
  /** Of these, past their deadline. */
  late: number
  offered: number
  /** 合意 and 成約 */
  agreed: number
}

/** Counts by posting; a posting without applications is left out. */
export async function countApplications(
  tx: Tx,
  postingIds: readonly string[],
  now: Date,
): Promise<Map<string, ApplicationCounts>> {
  if (postingIds.length === 0) return new Map()
  const waiting = sql`state in ('submitted', 'screening', 'interview')`
  const rows = await tx
    .selectFrom('applications')
    .select([
      'posting_id',
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where ${waiting})`.as('waiting'),
      sql<number>`count(*) filter (where ${waiting} and reply_by <= ${now})`.as('late'),
      sql<number>`count(*) filter (where state = 'offered')`.as('offered'),
      sql<number>`count(*) filter (where state in ('accepted', 'contracted'))`.as('agreed'),
    ])
    .where('posting_id', 'in', [...postingIds])
    .groupBy('posting_id')
    .execute()
  return new Map(rows.map(({ posting_id, ...counts }) => [posting_id, counts]))
}
