import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { endPosting } from './end-posting.ts'
import { lockPosting } from './find-posting.ts'
import { canMovePosting } from './posting.ts'
import type { UnfilledReason } from './words.ts'

/**
 * 募集を終えた求人を不成立とする。
 * @throws Stale when it still recruits, or when somebody has already agreed to its terms
 */
export async function giveUpPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: UnfilledReason,
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'giveUp')
  if (!canMovePosting(posting.state, 'giveUp'))
    throw new Stale('不成立にできるのは、募集を終了した求人だけです。最新の状態を確認してください。')
  if (posting.seats_taken > 0)
    throw new Stale('条件に合意した副業人材がいるため、不成立にはできません。応募の一覧を確認してください。')
  await endPosting(tx, actor, posting, { move: 'giveUp', reason }, now)
}
