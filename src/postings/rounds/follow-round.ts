import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { later } from '../../later.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PostingRow } from '../find-posting.ts'
import type { RoundDays, RoundRow } from './round-to-change.ts'

/**
 * 求人が募集回についていく: what closed or opened with the round does so on the new days, and what would lie outside of them
 * is brought inside. A posting with days of its own within the round keeps them.
 * @returns how many changed
 */
export async function followRound(tx: Tx, actor: Actor, before: RoundRow, days: RoundDays, now: Date): Promise<number> {
  const postings = await tx
    .selectFrom('postings')
    .selectAll()
    .where('round_id', '=', before.id)
    .where('state', 'in', ['draft', 'review', 'returned', 'published'])
    .orderBy('id')
    .forUpdate()
    .execute()
  let followed = 0
  for (const posting of postings as PostingRow[]) followed += await followOne(tx, actor, { posting, before, days }, now)
  return followed
}

interface Following {
  posting: PostingRow
  before: RoundRow
  days: RoundDays
}

async function followOne(tx: Tx, actor: Actor, { posting, before, days }: Following, now: Date): Promise<number> {
  const closes_on = closingDay(posting.closes_on, before, days)
  const publish_on = openingDay(posting.publish_on, before, days)
  if (closes_on === posting.closes_on && publish_on === posting.publish_on) return 0
  await tx
    .updateTable('postings')
    .set({ closes_on, publish_on, updated_at: now })
    .where('id', '=', posting.id)
    .execute()
  const detail = { round: before.id, closesOn: closes_on, publishOn: publish_on }
  await record(tx, actor, { name: 'posting.followed_round', subject: posting.id, detail }, now)
  const at = now.toISOString()
  await later(
    tx,
    'postings.tell-days',
    { postingId: posting.id, at },
    { once: `days-of-posting-${posting.id}-${at}`, now },
  )
  return 1
}

/** With the round where it closed with it, or would lie outside of it now; null (not typed yet) stays so. */
export function closingDay(own: string | null, before: Pick<RoundRow, 'closes_on'>, days: RoundDays): string | null {
  if (own === null) return null
  return own === before.closes_on || own > days.closesOn || own < days.opensOn ? days.closesOn : own
}

/** With the round where it opens with it, or would lie outside of it now; null is not scheduled. */
export function openingDay(own: string | null, before: Pick<RoundRow, 'opens_on'>, days: RoundDays): string | null {
  if (own === null) return null
  return own === before.opens_on || own < days.opensOn || own > days.closesOn ? days.opensOn : own
}
