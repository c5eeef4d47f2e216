import type { Actor } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Recommendation } from './recommend.ts'

type Shown = Pick<Recommendation, 'postingId' | 'rank' | 'propensity' | 'p' | 'q'>

/** Writes down what a talent was shown, each posting once a day at its first place. Beside the access log, the one thing a GET writes. */
export async function noteImpressions(tx: Tx, actor: Actor, shown: readonly Shown[], now: Date): Promise<void> {
  if (actor.kind !== 'talent' || shown.length === 0) return
  const day = dayInJapan(now).toString()
  await tx
    .insertInto('impressions')
    .values(
      shown.map(({ postingId, rank, propensity, p, q }) => ({
        talent_id: actor.talentId,
        posting_id: postingId,
        rank,
        propensity,
        interest: p,
        acceptance: q,
        day,
        shown_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['talent_id', 'posting_id', 'day']).doNothing())
    .execute()
}
