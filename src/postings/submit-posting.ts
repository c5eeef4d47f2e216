import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { HELD, isHeldForApproval } from './approval/approve-posting.ts'
import { awaitsClient, UNCONFIRMED } from './confirmation.ts'
import { lockPosting, type PostingRow } from './find-posting.ts'
import { canMovePosting, postingMoves } from './posting.ts'
import { dayInWords } from './posting-words.ts'
import { missingForPublication } from './publication.ts'
import { roundOf } from './rounds.ts'

/**
 * 発注者が求人を審査に出す。 Nothing is sent in that could not be published: the six items of 的確表示 and a closing
 * day are looked at here, so that the client hears of it before the operator does (フリーランス法12条).
 * @throws Invalid with a sentence per missing item; Stale when it is not a draft any more, or when the client has not yet
 * confirmed what an operator wrote for it, or while a municipality's own approval (決裁) is not given
 */
export async function submitPosting(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'submit')
  if (!canMovePosting(posting.state, 'submit'))
    throw new Stale('この求人はすでに審査に出されています。最新の状態を確認してください。')
  refuseIncomplete(posting, now)
  await refuseOutsideRound(tx, posting)
  if (awaitsClient(posting)) throw new Stale(UNCONFIRMED)
  if (await isHeldForApproval(tx, posting)) throw new Stale(HELD)
  if (posting.state === 'returned') await refuseUnchanged(tx, id)
  await tx
    .updateTable('postings')
    .set({ state: postingMoves.submit.to, updated_at: now })
    .where('id', '=', id)
    .execute()
  await settleRemarks(tx, id, now)
  await record(
    tx,
    actor,
    { name: 'posting.submitted', subject: id, from: posting.state, to: postingMoves.submit.to },
    now,
  )
}

/** A posting of a round closes with it at the latest. */
async function refuseOutsideRound(tx: Tx, posting: PostingRow): Promise<void> {
  const round = await roundOf(tx, posting.round_id)
  if (round?.state === 'closed')
    throw new Invalid({
      roundId: `募集回「${round.name}」は締め切りました。ほかの募集回を選ぶか、「選ばない」にしてください`,
    })
  if (round && posting.closes_on !== null && posting.closes_on > round.closesOn)
    throw new Invalid({ closesOn: `締切日は、募集回の締切日(${dayInWords(round.closesOn)})までの日付にしてください` })
}

/** A posting that was sent back comes back changed: otherwise the operator would read the same words again. */
async function refuseUnchanged(tx: Tx, id: string): Promise<void> {
  const unanswered = await tx
    .selectFrom('posting_remarks as r')
    .select('r.field')
    .where('r.posting_id', '=', id)
    .where('r.settled_at', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('posting_versions as v')
            .select('v.version')
            .where('v.posting_id', '=', id)
            .whereRef('v.at', '>=', 'r.at'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  if (unanswered)
    throw new Invalid({ [unanswered.field]: '差し戻しの指摘を読んで書き直し、保存してから審査に出してください' })
}

/** What the operator remarked counts as answered when the posting comes back. */
async function settleRemarks(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('posting_remarks')
    .set({ settled_at: now })
    .where('posting_id', '=', id)
    .where('settled_at', 'is', null)
    .execute()
}

function refuseIncomplete(posting: PostingRow, now: Date): void {
  const missing = missingForPublication(posting, now)
  if (Object.keys(missing).length > 0) throw new Invalid(missing)
}
