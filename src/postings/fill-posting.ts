import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { endPosting } from './end-posting.ts'
import { lockPosting } from './find-posting.ts'
import { canMovePosting } from './posting.ts'

/**
 * 求人が成約する。 Called by the contracts desk, as the clock, inside the transaction in which a contract comes into force.
 * The caller has locked the posting before its contract (left before right).
 * @param contractsInForce how many contracts of this posting are in force now, the new one included
 * @returns whether the posting is filled now; asking again is harmless
 */
export async function fillPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  contractsInForce: number,
  now: Date,
): Promise<boolean> {
  const posting = await lockPosting(tx, actor, id, 'fill')
  if (posting.state === 'filled') return true
  if (contractsInForce < posting.seats || !canMovePosting(posting.state, 'fill')) return false
  await endPosting(tx, actor, posting, { move: 'fill' }, now)
  return true
}
