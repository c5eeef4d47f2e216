import { sql } from 'kysely'
import { as, door } from '../actor.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { TooFast } from '../platform/errors.ts'

const HOUR = 3_600_000
/** Guesses at one account's secrets that are evaluated in an hour. */
export const GUESSES_PER_HOUR = 20

/**
 * Counts a guess before it is evaluated, in a transaction of its own so that it counts whatever comes of it. Known and
 * unknown addresses are counted alike; what is refused is not evaluated and counts no further.
 * @param what whose secret is guessed at: `password name@example.jp`
 * @throws TooFast when this hour's guesses are used up
 */
export function countAttempt(db: Database, what: string, now: Date, limit = GUESSES_PER_HOUR): Promise<void> {
  return as(db, door, (tx) => countCall(tx, what, now, limit))
}

/**
 * Counts a call of something that is limited but guesses at nothing, such as having a mail sent: it counts together
 * with the deed.
 * @throws TooFast when this hour's calls are used up
 */
export async function countCall(tx: Tx, what: string, now: Date, limit = GUESSES_PER_HOUR): Promise<void> {
  const start = new Date(Math.floor(now.getTime() / HOUR) * HOUR)
  const counted = await tx
    .insertInto('attempts')
    .values({ what: what.slice(0, 300), window_start: start, count: 1 })
    .onConflict((c) => c.columns(['what', 'window_start']).doUpdateSet({ count: sql`attempts.count + 1` }))
    .returning('count')
    .executeTakeFirstOrThrow()
  if (counted.count > limit) throw new TooFast(Math.ceil((start.getTime() + HOUR - now.getTime()) / 1000))
}
