import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ApplicationState } from './application.ts'

/** An application as an operator sees it: whose turn it is and since when, neither who nor what was written. */
export interface WatchedApplication {
  id: string
  postingId: string
  title: string
  client: string
  town: string
  state: ApplicationState
  submittedAt: Date
  stateSince: Date
  replyBy: Date | null
}

export const WATCHED_PER_PAGE = 30
export type Watched = 'late' | 'waiting' | 'all'

/** 返事の見張り: late answers first, the longest overdue on top. An operator alone sees all towns. */
export async function watchedApplications(
  tx: Tx,
  actor: Actor,
  { show, page }: { show: Watched; page: number },
  now: Date,
): Promise<{ rows: WatchedApplication[]; counts: Record<Watched, number> }> {
  if (actor.kind !== 'operator') return { rows: [], counts: { late: 0, waiting: 0, all: 0 } }
  let query = tx
    .selectFrom('applications as a')
    .innerJoin('postings as p', 'p.id', 'a.posting_id')
    .innerJoin('organizations as c', 'c.id', 'a.client_id')
    .innerJoin('organizations as t', 't.id', 'a.municipality_id')
    .select([
      'a.id',
      'a.posting_id as postingId',
      'p.title',
      'c.name as client',
      't.name as town',
      sql<ApplicationState>`a.state`.as('state'),
      'a.submitted_at as submittedAt',
      'a.state_since as stateSince',
      'a.reply_by as replyBy',
    ])
  if (show === 'late') query = query.where('a.reply_by', '<=', now)
  if (show === 'waiting') query = query.where('a.reply_by', 'is not', null)
  const rows = await query
    .orderBy(sql`a.reply_by asc nulls last`)
    .orderBy('a.state_since', 'desc')
    .orderBy('a.id')
    .limit(WATCHED_PER_PAGE)
    .offset((page - 1) * WATCHED_PER_PAGE)
    .execute()
  return { rows, counts: await countWatched(tx, now) }
}

function countWatched(tx: Tx, now: Date): Promise<Record<Watched, number>> {
  return tx
    .selectFrom('applications')
    .select([
      sql<number>`count(*) filter (where reply_by <= ${now})`.as('late'),
      sql<number>`count(*) filter (where reply_by is not null)`.as('waiting'),
      sql<number>`count(*)`.as('all'),
    ])
    .executeTakeFirstOrThrow()
}
