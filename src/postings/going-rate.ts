import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** What an hour costs among postings that were published. */
export interface GoingRate {
  /** The occupation that they share; null where too few share one, so that all are looked at. */
  occupation: string | null
  count: number
  /** Yen, the middle one of them. */
  yenPerHour: number
}

/** Fewer say nothing: one odd posting would set the measure. */
const ENOUGH = 5
const YEARS = 2

/**
 * The middle fee of an hour among postings published within two years, of the same occupation if at least five are known,
 * else of all; null where even those are fewer than five. Unpaid work and fees without hours are left out.
 */
export async function goingRateOf(
  tx: Tx,
  posting: { id: string; occupation: string | null },
  now: Date,
): Promise<GoingRate | null> {
  const { id, occupation } = posting
  const { rows } = await sql<{ same: boolean; count: number; rate: number | null }>`
    with paid as (
      select occupation is not distinct from ${occupation}::text and occupation is not null as same,
             case fee_kind when 'hourly' then fee_yen::float
                           when 'monthly' then fee_yen::float / hours_per_month
                           when 'lump' then fee_yen::float / (hours_per_month * period_months) end as rate
        from postings
       where state in ('published', 'closed', 'filled', 'unfilled') and id <> ${id}
         and published_at > ${now}::timestamptz - make_interval(years => ${YEARS}::int))
    select level.same, count(*)::int as count, percentile_cont(0.5) within group (order by rate) as rate
      from paid join (values (true), (false)) as level(same) on paid.same or not level.same
     where rate is not null group by level.same order by level.same desc`.execute(tx)
  const known = rows.find(({ count }) => count >= ENOUGH)
  if (!known || known.rate === null) return null
  return { occupation: known.same ? occupation : null, count: known.count, yenPerHour: known.rate }
}
