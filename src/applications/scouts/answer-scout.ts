import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'
import { takesApplications } from '../submit-application.ts'
import { findScout, lockScout, moveScout } from './find-scout.ts'
import { canMoveScout } from './scout.ts'
import { tellSender } from './scout-letters.ts'

/** スカウトを開く: the talent's first look at it. Looking again changes nothing. */
export async function openScout(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const seen = await findScout(tx, actor, id, 'open')
  if (!canMoveScout(seen.state, 'open')) return
  const scout = await lockScout(tx, actor, id, 'open')
  if (!canMoveScout(scout.state, 'open')) return
  const moved = await moveScout(tx, scout, 'open', now)
  await record(tx, actor, { name: 'scout.opened', subject: id, ...moved }, now)
}

/**
 * スカウトを受ける。 It says yes to applying, and gives nothing yet: name and address go with the consent of the application.
 * @returns the posting
 * @throws Stale when it was withdrawn, has expired, or the posting takes no more applications
 */
export async function acceptScout(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const { posting_id } = await findScout(tx, actor, id, 'accept')
  const posting = await tx
    .selectFrom('postings')
    .select(['id', 'state', 'closes_on'])
    .where('id', '=', posting_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const scout = await lockScout(tx, actor, id, 'accept')
  const moved = await moveScout(tx, scout, 'accept', now)
  if (!takesApplications(posting, now) || scout.expires_at <= now)
    throw new Stale('このスカウトの期限は過ぎました。求人がまだ募集中でしたら、求人の画面から応募できます。')
  await record(tx, actor, { name: 'scout.accepted', subject: id, ...moved }, now)
  await tellSender(tx, scout, 'accepted', now)
  return posting.id
}

/** スカウトを見送る。 Without a reason. @throws Stale when it is over already */
export async function declineScout(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const scout = await lockScout(tx, actor, id, 'decline')
  const moved = await moveScout(tx, scout, 'decline', now)
  await record(tx, actor, { name: 'scout.declined', subject: id, ...moved }, now)
  await tellSender(tx, scout, 'declined', now)
}
