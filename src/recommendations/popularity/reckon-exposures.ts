import { sql } from 'kysely'
import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Weights } from '../../matching/index.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { estimatesInUse } from '../estimates/find-estimates.ts'
import { liveMarket } from '../live-market.ts'
import { cameOf, LOOKED_BACK_DAYS, lookedAt, RIPE_DAYS } from '../estimates/impression-terms.ts'

/**
 * Reckons for each posting what one day's impressions let expect and what came of them, once the day has had its week: the
 * first day that is left. So every impression is read once, and one beat of the clock reads one day at most.
 */
export async function reckonExposures(db: Database, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const ripe = today.subtract({ days: RIPE_DAYS + 1 })
  const hasLearned = await as(db, clock, async (tx) => {
    const day = await firstDayLeft(tx, today.subtract({ days: LOOKED_BACK_DAYS }))
    if (day === null || Temporal.PlainDate.compare(day, ripe) > 0) return false
    await reckon(tx, day, (await estimatesInUse(tx)).weights)
    return true
  })
  // The market is read anew here, so that no visitor waits for it.
  if (hasLearned) await liveMarket(db, now)
}

/** The first day after the last one reckoned on which anything was shown; null where nothing was. */
async function firstDayLeft(tx: Tx, since: Temporal.PlainDate): Promise<Temporal.PlainDate | null> {
  const { rows } = await sql<{ day: string | null }>`
    select min(i.day) as day from impressions i
     where i.day > greatest((select max(e.day) from exposures e), ${since.toString()}::date)`.execute(tx)
  const day = rows[0]?.day
  return day ? Temporal.PlainDate.from(day) : null
}

/** Only people with a proved address are counted, on both sides of the balance; whoever was shown, the day gets its row. */
async function reckon(tx: Tx, day: Temporal.PlainDate, weights: Weights): Promise<void> {
  await sql`
    insert into exposures (posting_id, day, expected, came)
    select posting_id, day, coalesce(sum(chance) filter (where counts), 0), count(*) filter (where counts and came) from (
      select i.posting_id, i.day, ${lookedAt} / (1 + exp(-(${logitWithoutPopularity(weights)}))) as chance,
             c.email_verified_at is not null and cardinality(i.interest_features) = ${weights.interest.length} as counts,
             ${cameOf} and not exists (
               select 1 from impressions later join applications a using (talent_id, posting_id)
                where later.talent_id = i.talent_id and later.posting_id = i.posting_id
                  and later.shown_at > i.shown_at and later.shown_at <= a.submitted_at) as came
        from impressions i join talents t on t.id = i.talent_id join accounts c on c.id = t.account_id
       where i.day = ${day.toString()}) each
     group by posting_id, day
    on conflict do nothing`.execute(tx)
}

/** The last feature is popularity itself: what it brought about before must not count as expected. */
function logitWithoutPopularity({ interest }: Weights) {
  const terms = Array.from(
    interest.slice(0, -1),
    (weight, k) => sql`${weight}::double precision * i.interest_features[${k + 1}::integer]`,
  )
  return sql.join(terms, sql` + `)
}
