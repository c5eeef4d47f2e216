import { type RawBuilder, sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { applicationMovesFrom, applicationStates } from '../applications/application.ts'
import { contractMovesFrom, contractStates } from '../contracts/contract.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { type ThreadKind, threadMoves } from './thread.ts'

const DAY = 86_400_000
const MOST = 200

const finishedApplication = applicationStates.filter((state) => applicationMovesFrom(state).length === 0)
const finishedContract = contractStates.filter((state) => contractMovesFrom(state).length === 0)

/** How a desk says which of its records are over. */
export interface Over {
  kind: ThreadKind
  /** How long one may still write: thanks and questions; after a contract, the last invoice. */
  days: number
  /** Selects the ids of records that were over before that instant. */
  over: (before: Date) => RawBuilder<unknown>
}

const own: readonly Over[] = [
  {
    kind: 'application',
    days: 14,
    over: (before) =>
      sql`select id from applications where state in (${sql.join(finishedApplication)}) and state_since < ${before}`,
  },
  {
    kind: 'contract',
    days: 60,
    over: (before) =>
      sql`select id from contracts where state in (${sql.join(finishedContract)}) and ended_at < ${before}`,
  },
]

/** 保管する: threads whose application or contract has been finished for long, and in which nobody wrote since. */
export async function archiveThreads(db: Database, now: Date): Promise<void> {
  for (const each of own) await archiveOver(db, each, now)
}

/** 保管する, also for desks further right, whose records have threads too. Called by the clock; again changes nothing. */
export async function archiveOver(db: Database, { kind, days, over }: Over, now: Date): Promise<void> {
  const before = new Date(now.getTime() - days * DAY)
  await as(db, clock, async (tx) => {
    const threads = await tx
      .selectFrom('threads')
      .select('id')
      .where('about_kind', '=', kind)
      .where('state', '=', 'open')
      .where('last_at', '<', before)
      .where(sql<boolean>`about_id in (${over(before)})`)
      .orderBy('id')
      .limit(MOST)
      .execute()
    for (const { id } of threads) await archive(tx, id, now)
  })
}

async function archive(tx: Tx, id: string, now: Date): Promise<void> {
  const { from, to } = threadMoves.archive
  const moved = await tx
    .updateTable('threads')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  if (moved) await record(tx, clock, { name: 'thread.archived', subject: id, from: from[0], to }, now)
}
