import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { endPosting } from './end-posting.ts'
import { lockPosting } from './find-posting.ts'
import { canMovePosting } from './posting.ts'
import type { WithdrawalReason } from './words.ts'

/**
 * 求人を取り下げる。 From any state before it is filled or given up.
 * @throws Stale when it is over, or when somebody has already agreed to its terms: an agreement is not taken back here
 */
export async function withdrawPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: WithdrawalReason,
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'withdraw')
  if (!canMovePosting(posting.state, 'withdraw'))
    throw new Stale('この求人はすでに終わっているため、取り下げられません。最新の状態を確認してください。')
  if (posting.seats_taken > 0)
    throw new Stale(
      '条件に合意した副業人材がいるため、取り下げられません。募集を止めるには「募集を終了」を選んでください。',
    )
  await endPosting(tx, actor, posting, { move: 'withdraw', reason }, now)
}
