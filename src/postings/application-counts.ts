import type { Tx } from '../platform/db/database.ts'
import { countInterested } from './saved/count-interested.ts'

/**
 * How many applications a posting got, how many wait for the client, and how many people are interested without applying;
 * what row-level security hides is not counted.
 */
export interface PostingCounts {
  all: number
  waiting: number
  /** 気になる */
  interested: number
}

export async function applicationCounts(tx: Tx, postingId: string): Promise<PostingCounts> {
  const { all, waiting } = await tx
    .selectFrom('applications')
    .select((e) => [
      e.fn.countAll<number>().as('all'),
      e.fn.countAll<number>().filterWhere('state', 'in', ['submitted', 'screening', 'interview']).as('waiting'),
    ])
    .where('posting_id', '=', postingId)
    .executeTakeFirstOrThrow()
  return { all, waiting, interested: await countInterested(tx, postingId) }
}
