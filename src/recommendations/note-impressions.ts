import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Recommendation } from './recommend.ts'

type Shown = Pick<Recommendation, 'postingId' | 'rank' | 'propensity' | 'p' | 'q' | 'features'>

/**
 * Writes down what a talent was shown, each posting once a day at its first place, with what was known of the pair. Beside
 * the access log, the one thing a GET writes.
 */
export async function noteImpressions(
  tx: Tx,
  talentId: string,
  shown: readonly Shown[],
  now: Date,
  way: 'page' | 'mail' = 'page',
): Promise<void> {
  if (shown.length === 0) return
  const day = dayInJapan(now).toString()
  await tx
    .insertInto('impressions')
    .values(
      shown.map(({ postingId, rank, propensity, p, q, features }) => ({
        talent_id: talentId,
        posting_id: postingId,
        rank,
        propensity,
        interest: p,
        acceptance: q,
        interest_features: [...features.interest],
        acceptance_features: [...features.acceptance],
        way,
        day,
        shown_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['talent_id', 'posting_id', 'day']).doNothing())
    .execute()
}
