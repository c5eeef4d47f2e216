import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import type { DeclineReason } from './application.ts'
import { declineApplication, LONGEST_MESSAGE } from './decline-application.ts'

/** One of those who are declined together: the sentence is for this person alone. */
export interface OwnSentence {
  id: string
  reason: DeclineReason
  sentence: string
}

/** How many are declined at once, so that every sentence can be read again before it goes out. */
export const MOST_DECLINED_AT_ONCE = 50
const SHORTEST_SENTENCE = 10

/**
 * まとめて見送る。 All or nobody. What all read alike follows a sentence that is each person's own: two people never get
 * the same words.
 * @throws Invalid at `sentence-<id>` where a sentence is too short or another's; NotFound for another posting's
 */
export async function declineSeveral(
  tx: Tx,
  actor: Actor,
  postingId: string,
  { people, common }: { people: readonly OwnSentence[]; common: string },
  now: Date,
): Promise<number> {
  refuseWordsOfOthers(people, common)
  const ids = people.map(({ id }) => id)
  // The posting is locked once for all, and the applications always in the order of their keys.
  await tx.selectFrom('postings').select('id').where('id', '=', postingId).forUpdate().execute()
  const found = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('id', 'in', ids)
    .execute()
  if (found.length !== new Set(ids).size) throw new NotFound()
  for (const { id, reason, sentence } of people.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await declineApplication(tx, actor, id, { reason, message: messageFor(sentence, common) }, now)
  return people.length
}

/** Exactly what each person will read: their own sentence, then what all read alike. */
export function messageFor(sentence: string, common: string): string {
  return `${sentence.trim()}\n\n${common.trim()}`.trim()
}

/** @throws Invalid at `sentence-<id>` where a sentence is too short or another's */
export function refuseWordsOfOthers(people: readonly Omit<OwnSentence, 'reason'>[], common: string): void {
  if (people.length === 0) throw new Invalid({ chosen: '見送る応募を選んでください' })
  const problems: Record<string, string> = {}
  const seen = new Set<string>()
  for (const { id, sentence } of people) {
    const words = sentence.trim()
    if (Array.from(words).length < SHORTEST_SENTENCE)
      problems[`sentence-${id}`] = `この方へのひとことを${SHORTEST_SENTENCE}文字以上で入力してください`
    else if (seen.has(words)) problems[`sentence-${id}`] = 'ほかの方と同じ文です。この方に向けた言葉に直してください'
    else if (words.length + common.length + 2 > LONGEST_MESSAGE)
      problems[`sentence-${id}`] = `共通の文とあわせて${LONGEST_MESSAGE}文字以内にしてください`
    seen.add(words)
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}
