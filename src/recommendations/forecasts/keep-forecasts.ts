import { as, clock } from '../../actor.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { liveMarket } from '../live-market.ts'
import type { MarketBook } from '../market-book.ts'
import { postingRows } from '../market-rows.ts'
import { forecastOf } from './forecast.ts'
import { applicantModel } from './kept-forecasts.ts'

const DAY = 86_400_000
const AT_ONCE = 100

/**
 * Keeps the forecast of every posting that was published within a day, once, so that what comes can be held against it. Later
 * than that it would know what it foretells. Called by the clock, as often as it likes.
 */
export async function keepForecasts(db: Database, now: Date): Promise<void> {
  const ids = await as(db, clock, (tx) => withoutForecast(tx, now))
  if (ids.length === 0) return
  const book = await liveMarket(db, now)
  await as(db, clock, (tx) => keep(tx, book, ids, now))
}

async function withoutForecast(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('postings as p')
    .select('p.id')
    .where('p.state', '=', 'published')
    .where('p.published_at', '>', new Date(now.getTime() - DAY))
    .where('p.published_at', '<=', now)
    .where((e) =>
      e.not(e.exists(e.selectFrom('forecasts as f').select('f.posting_id').whereRef('f.posting_id', '=', 'p.id'))),
    )
    .orderBy('p.published_at')
    .orderBy('p.id')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

async function keep(tx: Tx, book: MarketBook, ids: readonly string[], now: Date): Promise<void> {
  const model = await applicantModel(tx)
  for (const row of await postingRows(tx, ids)) {
    const { range, interest, talents, learnedFrom } = forecastOf(book, row, model)
    const foretold = { ...range, interest, talents, learned_from: learnedFrom }
    await tx
      .insertInto('forecasts')
      .values({ posting_id: row.id, ...foretold, made_at: now })
      .onConflict((c) => c.column('posting_id').doNothing())
      .execute()
  }
}
