import { sql } from 'kysely'
import { dayInJapan } from '../../law/japanese-date.ts'
import { limitOf } from '../../limits.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'

/**
 * Takes one of the day's scouts of a client. The row of the day is locked by counting, so two colleagues who send at the
 * same moment are counted one after the other; the day begins at midnight in Japan.
 * @throws Stale when the day is full
 */
export async function countScoutOfToday(tx: Tx, clientId: string, now: Date): Promise<void> {
  const most = await limitOf(tx, 'scoutsPerDay')
  const day = dayInJapan(now).toString()
  const counted = await tx
    .insertInto('scout_days')
    .values({ client_id: clientId, day, most, sent: 1 })
    .onConflict((c) =>
      c
        .columns(['client_id', 'day'])
        .doUpdateSet({ sent: sql`scout_days.sent + 1`, most })
        .where('scout_days.sent', '<', most),
    )
    .returning('sent')
    .executeTakeFirst()
  if (!counted) throw new Stale(`スカウトは1日に${most}件までです。今日の分は送り終えました。明日また送ってください。`)
}

/** How many the client may still send today. */
export async function scoutsLeftToday(tx: Tx, clientId: string, now: Date): Promise<{ left: number; most: number }> {
  const most = await limitOf(tx, 'scoutsPerDay')
  const row = await tx
    .selectFrom('scout_days')
    .select('sent')
    .where('client_id', '=', clientId)
    .where('day', '=', dayInJapan(now).toString())
    .executeTakeFirst()
  return { left: Math.max(0, most - (row?.sent ?? 0)), most }
}
