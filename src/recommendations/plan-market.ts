import { sql } from 'kysely'
import { dayInJapan } from '../law/japanese-date.ts'
import { planAheadInSteps } from '../matching/index.ts'
import { inSteps } from '../platform/in-steps.ts'
import type { Tx } from '../platform/db/database.ts'
import { daysUntil } from '../postings/public/doorway.ts'
import type { MarketBook } from './market-book.ts'
import { RECOMMENDED } from './recommend.ts'

/** Days over which visits are counted. */
const LOOK_BACK = 28
/** One visit in a week more is assumed of everybody, so that of whom nothing is known comes once in five weeks. */
const ASSUMED = { visits: 1, days: 7 }
/** A posting that closes when it is filled is planned for as far as this, in days. */
const NO_CLOSING_DAY = 30

/**
 * Rehearses the visits to come, so that today's prices know who will be found anyway (planAhead). Done when the market is read
 * and at each new day.
 */
export async function planMarket(book: MarketBook, tx: Tx, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const seen = await daysSeen(tx, today)
  const visits = Float32Array.from(book.talents, ({ id, state, verified }) =>
    state === 'active' && verified ? visitsADay(seen.get(id) ?? 0) : 0,
  )
  const daysLeft = Float32Array.from(book.postings, ({ closesOn }) => daysOpen(closesOn, now))
  await inSteps(planAheadInSteps(book.state, { visits, daysLeft, length: RECOMMENDED }))
}

/** On how many of the last days, today not among them, each talent has opened a list. */
async function daysSeen(tx: Tx, today: Temporal.PlainDate): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; days: number }>`
    select talent_id as id, count(distinct day) as days from impressions
     where day >= ${today.subtract({ days: LOOK_BACK }).toString()} and day < ${today.toString()} and way = 'page'
     group by 1`.execute(tx)
  return new Map(rows.map(({ id, days }) => [id, days]))
}

/** Lists that somebody opens in a day, who did so on so many of the last 28. */
export const visitsADay = (days: number): number => (days + ASSUMED.visits) / (LOOK_BACK + ASSUMED.days)

/** Days on which it still takes applications, today included. */
export function daysOpen(closesOn: string | null, now: Date): number {
  return closesOn ? Math.max(0, daysUntil(closesOn, now) + 1) : NO_CLOSING_DAY
}
