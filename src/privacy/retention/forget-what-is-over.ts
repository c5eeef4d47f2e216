import { sql } from 'kysely'
import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Database } from '../../platform/db/database.ts'
import { keptSince, type RetentionKind, retentionKinds } from './retention.ts'

/** Rows in one transaction, so that nobody waits for a long one; what is left over goes in the next. */
const AT_ONCE = 1000

/** How many of what were erased. */
export type Counts = Partial<Record<RetentionKind, number>>

/**
 * 保存期間の過ぎたものを消す, once a day at the first beat of the clock. Each kind in transactions of its own: when the program
 * stops in the middle, the next beat goes on.
 * @returns null when it was done today already
 */
export async function forgetWhatIsOver(db: Database, now: Date): Promise<Counts | null> {
  const day = dayInJapan(now).toString()
  const done = await as(db, clock, (tx) =>
    tx.selectFrom('forgettings').select('day').where('day', '=', day).executeTakeFirst(),
  )
  if (done) return null
  const counts: Counts = {}
  for (const kind of retentionKinds) {
    const gone = await forgetAll(db, kind, now)
    if (gone > 0) counts[kind] = gone
  }
  await as(db, clock, (tx) =>
    tx
      .insertInto('forgettings')
      .values({ day, counts: JSON.stringify(counts), at: now })
      .onConflict((c) => c.column('day').doNothing())
      .execute(),
  )
  return counts
}

async function forgetAll(db: Database, kind: RetentionKind, now: Date): Promise<number> {
  const gone = await as(db, clock, async (tx) => {
    const before = keptSince(kind, now)
    const erasing =
      kind === 'callers' ? sql`forget_callers(${before}, ${AT_ONCE})` : sql`forget(${kind}, ${before}, ${AT_ONCE})`
    const { rows } = await sql<{ gone: number }>`select ${erasing} as gone`.execute(tx)
    return rows[0]?.gone ?? 0
  })
  return gone === AT_ONCE ? gone + (await forgetAll(db, kind, now)) : gone
}
