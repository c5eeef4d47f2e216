import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { partiesOf } from './named-parties.ts'
import { partyOf } from './policy.ts'
import type { ThreadKind, ThreadState } from './thread.ts'

export const THREADS_PER_PAGE = 20
const unread = sql<number>`greatest(0, t.messages - coalesce(r.seen, 0))`

/** A thread as the inbox shows it. */
export interface ThreadLine {
  id: string
  kind: ThreadKind
  title: string
  state: ThreadState
  /** Messages that the reader has not seen. */
  unread: number
  /** The others, by the names that the reader may know. */
  others: string[]
  /** Beginning of the last message; null where it is no longer shown, '' where nothing was written yet. */
  lastLine: string | null
  lastAt: Date
}

/** As the house whose hat is worn or as oneself; a registration's thread under every hat (`partyIn`). */
function isIn(actor: Actor) {
  const own = partyOf(actor)
  return sql<boolean>`t.id in (select p.thread_id from thread_parties p join threads x on x.id = p.thread_id
    where p.party_id = ${own} or (p.party_id = ${accountOf(actor)} and x.about_kind = 'registration'))`
}

/** 受信箱: the threads of the hat that is worn, those with something unread first, then the newest. */
export async function listThreads(
  tx: Tx,
  actor: Actor,
  { page, archived }: { page: number; archived: boolean },
): Promise<{ threads: ThreadLine[]; total: number }> {
  const own = tx
    .selectFrom('threads as t')
    .where(isIn(actor))
    .where('t.state', '=', archived ? 'archived' : 'open')
  const { total } = await own.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await own
    .leftJoin('thread_reads as r', (j) => j.onRef('r.thread_id', '=', 't.id').on('r.account_id', '=', accountOf(actor)))
    .leftJoin('messages as m', (j) => j.onRef('m.thread_id', '=', 't.id').onRef('m.number', '=', 't.messages'))
    .leftJoin('message_hidings as h', 'h.message_id', 'm.id')
    .select([
      't.id',
      sql<ThreadKind>`t.about_kind`.as('kind'),
      't.title',
      sql<ThreadState>`t.state`.as('state'),
      't.last_at as lastAt',
      unread.as('unread'),
      sql<string | null>`case when h.at is null then coalesce(left(m.body, 80), '') end`.as('lastLine'),
    ])
    .orderBy(sql`${unread} > 0`, 'desc')
    .orderBy('t.last_at', 'desc')
    .orderBy('t.id')
    .limit(THREADS_PER_PAGE)
    .offset((page - 1) * THREADS_PER_PAGE)
    .execute()
  return { threads: await withOthers(tx, actor, rows), total }
}

async function withOthers(tx: Tx, actor: Actor, rows: readonly Omit<ThreadLine, 'others'>[]): Promise<ThreadLine[]> {
  const parties = await partiesOf(
    tx,
    actor,
    rows.map(({ id }) => id),
  )
  const othersOf = (id: string) => (parties.get(id) ?? []).filter(({ own }) => !own).map(({ name }) => name)
  return rows.map((row) => ({ ...row, others: othersOf(row.id) }))
}
