import { type Actor, as, clock } from '../actor.ts'
import { limitOf } from '../limits.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { declineApplication } from './decline-application.ts'
import { standardAnswer } from './standard-sentences.ts'

const DAY = 86_400_000
/** How many postings are looked at in one tick; the next takes the rest. */
const AT_ONCE = 100

/**
 * 締め切った求人の選考が、日数を過ぎても終わらないとき: closing ends the recruiting, whoever or whatever closed it, and
 * choosing goes on for some days (上限 `choosingDays`). Then the clock answers everybody who still waits with the standard
 * sentence, so that nobody stays open. An offer has its own day, and is left to it.
 * @returns how many were answered
 */
export async function answerAfterClosing(db: Database, now: Date): Promise<number> {
  const overdue = await as(db, clock, (tx) => overduePostings(tx, now))
  let answered = 0
  for (const id of overdue) answered += await as(db, clock, (tx) => answerWaiting(tx, clock, id, now))
  return answered
}

async function overduePostings(tx: Tx, now: Date): Promise<string[]> {
  const days = await limitOf(tx, 'choosingDays')
  const rows = await tx
    .selectFrom('postings as p')
    .select('p.id')
    .where('p.state', '=', 'closed')
    .where('p.closed_at', '<=', new Date(now.getTime() - days * DAY))
    .where((e) =>
      e.exists(
        e
          .selectFrom('applications as a')
          .select('a.id')
          .whereRef('a.posting_id', '=', 'p.id')
          .where('a.state', 'in', [...waits]),
      ),
    )
    .orderBy('p.closed_at')
    .orderBy('p.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

const waits = ['submitted', 'screening', 'interview'] as const

/** The posting is locked before its applications, as everywhere; it may have been ended meanwhile. */
async function answerWaiting(tx: Tx, actor: Actor, postingId: string, now: Date): Promise<number> {
  const posting = await tx
    .selectFrom('postings')
    .select('state')
    .where('id', '=', postingId)
    .forUpdate()
    .executeTakeFirst()
  if (posting?.state !== 'closed') return 0
  const open = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('state', 'in', [...waits])
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  for (const { id } of open) await declineApplication(tx, actor, id, standardAnswer('closed', null), now)
  return open.length
}
