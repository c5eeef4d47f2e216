import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { acceptBySilence } from './accept-by-silence.ts'
import { firstOf, monthsAsked, silenceToldDays } from './calendar.ts'
import { dropMonth } from './drop-month.ts'
import { lockFreeMonth, type MonthRow } from './find-month.ts'
import { tellOfMonth } from './letters.ts'
import { contractsWithout, monthsOutside } from './months-due.ts'
import { openMonth } from './open-month.ts'

const AT_ONCE = 200

/**
 * 稼働の時計を見て回る: opens the months that have begun, takes out those that an amendment left without a day, accepts what
 * was not answered, and reminds. Each month is its own transaction; running again changes nothing.
 */
export async function watchEngagements(db: Database, now: Date): Promise<void> {
  const today = dayInJapan(now)
  for (const month of monthsAsked(today))
    for (const id of await as(db, clock, (tx) => contractsWithout(tx, month, today, AT_ONCE)))
      await as(db, clock, (tx) => openMonth(tx, clock, id, month, now))
  for (const id of await as(db, clock, (tx) => monthsOutside(tx, { atOnce: AT_ONCE })))
    await as(db, clock, (tx) => dropMonth(tx, clock, id, now))
  for (const id of await as(db, clock, (tx) => silent(tx, today)))
    await as(db, clock, (tx) => acceptBySilence(tx, clock, id, now))
  for (const id of await as(db, clock, (tx) => dueForWords(tx, today))) await as(db, clock, (tx) => remind(tx, id, now))
}

async function silent(tx: Tx, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await tx
    .selectFrom('engagement_months')
    .select('id')
    .where('state', '=', 'reported')
    .where('accept_by', '<', today.toString())
    .orderBy('accept_by')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

/** Months of which something is to be said, and was not said yet. */
async function dueForWords(tx: Tx, today: Temporal.PlainDate): Promise<string[]> {
  const soon = today.add({ days: silenceToldDays }).toString()
  const overNow = firstOf(today.toPlainYearMonth()).toString()
  const { rows } = await sql<{ id: string }>`
    select id from engagement_months
     where (state = 'reported' and told = '' and accept_by <= ${soon})
        or (state = 'open' and told = '' and month < ${overNow})
        or (state in ('open', 'returned') and told <> 'overdue' and due_on < ${today.toString()})
     order by due_on, id limit ${AT_ONCE}`.execute(tx)
  return rows.map(({ id }) => id)
}

async function remind(tx: Tx, id: string, now: Date): Promise<void> {
  const row = await lockFreeMonth(tx, id)
  const what = row && wordsDue(row, dayInJapan(now))
  if (!row || !what) return
  await tx.updateTable('engagement_months').set({ told: what }).where('id', '=', id).execute()
  const day = what === 'silence' ? row.accept_by : row.due_on
  await tellOfMonth(tx, row, what, { mark: day ?? '', ...(day ? { by: Temporal.PlainDate.from(day) } : {}) }, now)
}

/** What has to be said about a month on this day: the first day after it, the day after it was due, two days before silence counts. */
export function wordsDue(
  { state, told, month, due_on, accept_by }: Pick<MonthRow, 'state' | 'told' | 'month' | 'due_on' | 'accept_by'>,
  today: Temporal.PlainDate,
): 'due' | 'overdue' | 'silence' | null {
  if (state === 'reported') {
    const soon = today.add({ days: silenceToldDays }).toString()
    return told === '' && accept_by !== null && accept_by <= soon ? 'silence' : null
  }
  if (state !== 'open' && state !== 'returned') return null
  if (due_on < today.toString()) return told === 'overdue' ? null : 'overdue'
  const over = month < firstOf(today.toPlainYearMonth()).toString()
  return state === 'open' && told === '' && over ? 'due' : null
}
