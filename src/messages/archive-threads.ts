import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { applicationMovesFrom, applicationStates } from '../applications/application.ts'
import { contractMovesFrom, contractStates } from '../contracts/contract.ts'
import { type ThreadKind, threadMoves } from './thread.ts'

const DAY = 86_400_000
/** How long one may still write after the record is finished: thanks and questions; after a contract, the last invoice. */
const DAYS_AFTER = { application: 14, contract: 60 } as const
const MOST = 200

const finishedApplication = applicationStates.filter((state) => applicationMovesFrom(state).length === 0)
const finishedContract = contractStates.filter((state) => contractMovesFrom(state).length === 0)

/** 保管する: threads whose application or contract has been finished for long, and in which nobody wrote since. */
export async function archiveThreads(db: Database, now: Date): Promise<void> {
  await as(db, clock, async (tx) => {
    for (const { id } of [...(await overApplications(tx, now)), ...(await overContracts(tx, now))])
      await archive(tx, id, now)
  })
}

/** 保管する, for desks further right whose record is finished; nothing happens where there is no thread. */
export async function archiveThreadAbout(tx: Tx, kind: ThreadKind, recordId: string, now: Date): Promise<void> {
  const thread = await tx
    .selectFrom('threads')
    .select('id')
    .where('about_kind', '=', kind)
    .where('about_id', '=', recordId)
    .executeTakeFirst()
  if (thread) await archive(tx, thread.id, now)
}

const before = (days: number, now: Date): Date => new Date(now.getTime() - days * DAY)

function overApplications(tx: Tx, now: Date) {
  return tx
    .selectFrom('threads as t')
    .innerJoin('applications as a', 'a.id', 't.about_id')
    .select('t.id')
    .where('t.about_kind', '=', 'application')
    .where('t.state', '=', 'open')
    .where('a.state', 'in', finishedApplication)
    .where('a.state_since', '<', before(DAYS_AFTER.application, now))
    .where('t.last_at', '<', before(DAYS_AFTER.application, now))
    .orderBy('t.id')
    .limit(MOST)
    .execute()
}

function overContracts(tx: Tx, now: Date) {
  return tx
    .selectFrom('threads as t')
    .innerJoin('contracts as c', 'c.id', 't.about_id')
    .select('t.id')
    .where('t.about_kind', '=', 'contract')
    .where('t.state', '=', 'open')
    .where('c.state', 'in', finishedContract)
    .where('c.ended_at', '<', before(DAYS_AFTER.contract, now))
    .where('t.last_at', '<', before(DAYS_AFTER.contract, now))
    .orderBy('t.id')
    .limit(MOST)
    .execute()
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
