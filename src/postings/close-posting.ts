import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { endPosting } from './end-posting.ts'
import { lockPosting } from './find-posting.ts'
import { canMovePosting } from './posting.ts'

/**
 * 募集を終了する。 By the client who has seen enough, by the operator, or by the clock after the closing day. No new
 * application is taken; choosing among those that came goes on.
 * @throws Stale when it is not published
 */
export async function closePosting(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'close')
  if (!canMovePosting(posting.state, 'close'))
    throw new Stale('この求人は公開中ではありません。最新の状態を確認してください。')
  await endPosting(tx, actor, posting, { move: 'close' }, now)
}
