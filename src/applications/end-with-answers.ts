import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { closePosting } from '../postings/close-posting.ts'
import { giveUpPosting } from '../postings/give-up-posting.ts'
import { type PostingState, postingMovesFrom } from '../postings/posting.ts'
import { withdrawPosting } from '../postings/withdraw-posting.ts'
import {
  codesOf,
  type UnfilledReason,
  unfilledReasonNames,
  type WithdrawalReason,
  withdrawalReasonNames,
} from '../postings/words.ts'
import { declineSeveral, MOST_DECLINED_AT_ONCE, type OwnSentence } from './decline-several.ts'
import { openIdsOf } from './open-applications.ts'

/** How recruiting may end, with the reason where the posting asks for one. */
export type Ending = 'close' | `giveUp:${UnfilledReason}` | `withdraw:${WithdrawalReason}`

/** Every way and reason as a form posts it. */
export const endingCodes: [Ending, ...Ending[]] = [
  'close',
  ...codesOf(unfilledReasonNames).map((reason): Ending => `giveUp:${reason}`),
  ...codesOf(withdrawalReasonNames).map((reason): Ending => `withdraw:${reason}`),
]

/** What is possible from a state. */
export function endingsFrom(state: PostingState): Ending[] {
  const moves: readonly string[] = postingMovesFrom(state)
  return endingCodes.filter((ending) => moves.includes(ending.split(':')[0] ?? ''))
}

/**
 * 返事をして募集を終える。 Every open applicant gets an answer with a sentence of their own, and then recruiting ends: all in
 * one transaction, so that nothing closes with silence.
 * @throws Invalid at `chosen` when somebody open is left out (an application may have come meanwhile), at the sentences
 *   as `declineSeveral`; Stale as the verbs of the posting
 */
export async function endWithAnswers(
  tx: Tx,
  actor: Actor,
  postingId: string,
  { people, common, ending }: { people: readonly OwnSentence[]; common: string; ending: Ending },
  now: Date,
): Promise<void> {
  await tx.selectFrom('postings').select('id').where('id', '=', postingId).forUpdate().execute()
  const open = await openIdsOf(tx, actor, postingId, MOST_DECLINED_AT_ONCE + 1)
  if (open.length > MOST_DECLINED_AT_ONCE)
    throw new Invalid({
      form: `返事をしていない応募が${MOST_DECLINED_AT_ONCE}件を超えています。先に「まとめて見送る」で返事をしてください`,
    })
  const answered = new Set(people.map(({ id }) => id))
  if (open.some((id) => !answered.has(id)))
    throw new Invalid({ form: '返事をしていない応募が残っています。すべての方への言葉を書いてから終えてください' })
  if (people.length > 0) await declineSeveral(tx, actor, postingId, { people, common }, now)
  await end(tx, actor, postingId, ending, now)
}

function end(tx: Tx, actor: Actor, id: string, ending: Ending, now: Date): Promise<void> {
  const [move, reason] = ending.split(':')
  if (move === 'giveUp') return giveUpPosting(tx, actor, id, reason as UnfilledReason, now)
  if (move === 'withdraw') return withdrawPosting(tx, actor, id, reason as WithdrawalReason, now)
  return closePosting(tx, actor, id, now)
}
