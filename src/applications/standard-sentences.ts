import type { Tx } from '../platform/db/database.ts'
import type { PostingState } from '../postings/posting.ts'
import { nameOf, type UnfilledReason, type WithdrawalReason } from '../postings/words.ts'
import type { Decline } from './decline-application.ts'

const THANKS = 'このたびはご応募いただき、ありがとうございました。'
const REGARDS = 'お時間をいただいたことに、心より感謝いたします。'

const OVER = 'この求人の募集は終了し、今回は契約に至りませんでした。'
const FILLED = 'ほかの方との契約が決まり、この求人は募集人数に達しました。'
const CHANGED = '発注者の計画が変わり、この求人の募集を終えることになりました。'

/** What ended recruiting, said to whoever applied: about the posting, never about the person. */
export const endingSentences: Record<UnfilledReason | WithdrawalReason, string> = {
  no_applicants: OVER,
  no_fit: OVER,
  conditions: '発注者が条件を見直すことになり、この求人の募集を終えることになりました。',
  plan_changed: CHANGED,
  solved: '発注者が課題を別の方法で進めることになり、この求人の募集を終えることになりました。',
  budget: '発注者の予算の都合により、この求人の募集を終えることになりました。',
  mistake: 'この求人は誤って掲載されたものでした。ご迷惑をおかけし、申し訳ありません。',
  other: OVER,
}

/** The sentence that stands for an answer where nobody wrote one of their own. */
export function standardAnswer(state: PostingState, reason: string | null): Decline {
  const filled = state === 'filled'
  const why = filled ? FILLED : nameOf(endingSentences, reason)
  const known = reason !== null && reason in endingSentences
  return { reason: filled ? 'filled' : 'closed', message: `${THANKS}${filled || known ? why : OVER}${REGARDS}` }
}

/** Why a posting ended for good, by the journal; null where no reason was asked for. */
export async function endingReasonOf(tx: Tx, postingId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('journal')
    .select('reason')
    .where('subject', '=', postingId)
    .where('name', 'in', ['posting.unfilled', 'posting.withdrawn'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.reason ?? null
}
