import { type Actor, as, clock } from '../../actor.ts'
import { record } from '../../journal.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { lockScout, moveScout } from './find-scout.ts'
import { canMoveScout, waitingStates } from './scout.ts'

const AT_ONCE = 200

/** スカウトを取り消す, while it was not answered. @returns the posting @throws Stale when it was */
export async function withdrawScout(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const scout = await lockScout(tx, actor, id, 'withdraw')
  const moved = await moveScout(tx, scout, 'withdraw', now)
  await record(tx, actor, { name: 'scout.withdrawn', subject: id, ...moved }, now)
  return scout.posting_id
}

/**
 * 期限の過ぎたスカウトを時計が終える: not answered in time, or the posting takes no more applications. Asking twice is
 * harmless; each is a transaction of its own.
 * @returns how many ended
 */
export async function expireScouts(db: Database, now: Date): Promise<number> {
  const due = await as(db, clock, (tx) => dueScouts(tx, now))
  for (const { id } of due) await as(db, clock, (tx) => expireScout(tx, clock, id, now))
  return due.length === AT_ONCE ? due.length + (await expireScouts(db, now)) : due.length
}

function dueScouts(tx: Tx, now: Date): Promise<{ id: string }[]> {
  return tx
    .selectFrom('scouts as s')
    .innerJoin('postings as p', 'p.id', 's.posting_id')
    .select('s.id')
    .where('s.state', 'in', [...waitingStates])
    .where((e) =>
      e.or([
        e('s.expires_at', '<=', now),
        e('p.state', '!=', 'published'),
        e('p.closes_on', '<', dayInJapan(now).toString()),
      ]),
    )
    .orderBy('s.id')
    .limit(AT_ONCE)
    .execute()
}

async function expireScout(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const scout = await lockScout(tx, actor, id, 'expire')
  // Answered since it was found.
  if (!canMoveScout(scout.state, 'expire')) return
  const moved = await moveScout(tx, scout, 'expire', now)
  await record(tx, actor, { name: 'scout.expired', subject: id, ...moved }, now)
}
