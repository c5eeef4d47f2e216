import { as, clock } from '../../actor.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { askRetrospective, remindOfRetrospective } from './ask-retrospective.ts'
import { retrospectiveDays, retrospectiveReminderDays } from './retrospective.ts'

const AT_ONCE = 200
const DAY = 86_400_000

/**
 * 振返りの時計: asks about contracts that have ended lately, and once more a week later. Each is its own transaction; running
 * again changes nothing. A house that begins to ask does not ask about contracts of years ago.
 */
export async function watchRetrospectives(db: Database, now: Date): Promise<void> {
  for (const id of await as(db, clock, (tx) => endedLately(tx, now)))
    await as(db, clock, (tx) => askRetrospective(tx, clock, id, now))
  for (const id of await as(db, clock, (tx) => unanswered(tx, now)))
    await as(db, clock, (tx) => remindOfRetrospective(tx, id, now))
}

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY)

async function endedLately(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('contracts as c')
    .leftJoin('retrospectives as r', 'r.contract_id', 'c.id')
    .select('c.id')
    .where('c.state', 'in', ['ended', 'terminated'])
    .where('c.ended_at', '>', before(now, retrospectiveDays))
    .where('r.id', 'is', null)
    .orderBy('c.ended_at')
    .orderBy('c.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

async function unanswered(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('retrospectives')
    .select('id')
    .where('reminded_at', 'is', null)
    .where('asked_at', '<=', before(now, retrospectiveReminderDays))
    .where('asked_at', '>', before(now, retrospectiveDays))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}
