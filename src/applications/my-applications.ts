import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { PostingState } from '../postings/posting.ts'
import type { ApplicationState } from './application.ts'

/** One's own application as a list shows it. */
export interface MyApplication {
  id: string
  postingId: string
  title: string
  client: string
  postingState: PostingState
  state: ApplicationState
  submittedAt: Date
  stateSince: Date
  replyBy: Date | null
  /** The contract made from it, once there is one. */
  contractId: string | null
}

const MOST_OPEN = 100
export const FINISHED_PER_PAGE = 20

const over: ApplicationState[] = ['contracted', 'declined', 'withdrawn']

/**
 * 自分の応募. Those under way, the most urgent first (100 at most); those that are over by pages, the latest first.
 * Nobody but a talent has any.
 */
export async function myApplications(
  tx: Tx,
  actor: Actor,
  { page }: { page: number },
): Promise<{ open: MyApplication[]; finished: MyApplication[]; finishedTotal: number }> {
  if (actor.kind !== 'talent') return { open: [], finished: [], finishedTotal: 0 }
  const open = await mine(tx, actor.talentId)
    .where('a.state', 'not in', over)
    .orderBy(sql`a.reply_by is null`)
    .orderBy('a.reply_by')
    .orderBy('a.id')
    .limit(MOST_OPEN)
    .execute()
  const finished = await mine(tx, actor.talentId)
    .where('a.state', 'in', over)
    .orderBy('a.state_since', 'desc')
    .orderBy('a.id')
    .limit(FINISHED_PER_PAGE)
    .offset((page - 1) * FINISHED_PER_PAGE)
    .execute()
  const { total } = await tx
    .selectFrom('applications')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('talent_id', '=', actor.talentId)
    .where('state', 'in', over)
    .executeTakeFirstOrThrow()
  return { open, finished, finishedTotal: total }
}

/** The application of this talent to a posting, if there is one. */
export async function myApplicationTo(tx: Tx, actor: Actor, postingId: string): Promise<string | null> {
  if (actor.kind !== 'talent') return null
  const row = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('talent_id', '=', actor.talentId)
    .executeTakeFirst()
  return row?.id ?? null
}

function mine(tx: Tx, talentId: string) {
  return tx
    .selectFrom('applications as a')
    .innerJoin('postings as p', 'p.id', 'a.posting_id')
    .innerJoin('organizations as o', 'o.id', 'a.client_id')
    .leftJoin('contracts as c', 'c.application_id', 'a.id')
    .select([
      'a.id',
      'a.posting_id as postingId',
      'p.title',
      'o.name as client',
      sql<PostingState>`p.state`.as('postingState'),
      sql<ApplicationState>`a.state`.as('state'),
      'a.submitted_at as submittedAt',
      'a.state_since as stateSince',
      'a.reply_by as replyBy',
      'c.id as contractId',
    ])
    .where('a.talent_id', '=', talentId)
}
