import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import type { PostingField } from './content.ts'
import { lockPosting } from './find-posting.ts'
import { canMovePosting, postingMoves } from './posting.ts'
import { tellClient } from './tell-client.ts'

export interface Remark {
  field: PostingField
  remark: string
}

/**
 * 運営事業者が求人を差し戻す。 With at least one remark, so that the client knows what to mend; each stands at its field.
 * @throws Invalid without a remark; Stale when it is not under review
 */
export async function returnPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  remarks: readonly Remark[],
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'return')
  const by = accountOf(actor)
  if (!by) throw new NotAllowed()
  if (!canMovePosting(posting.state, 'return'))
    throw new Stale('この求人は審査中ではありません。最新の状態を確認してください。')
  if (remarks.length === 0)
    throw new Invalid({ remark_title: '差し戻すときは、直してほしい項目に1つ以上の指摘を入力してください' })
  await tx
    .insertInto('posting_remarks')
    .values(remarks.map((one) => ({ ...one, id: randomUUID(), posting_id: id, by_account: by, at: now })))
    .execute()
  await tx
    .updateTable('postings')
    .set({ state: postingMoves.return.to, publish_on: null, updated_at: now })
    .where('id', '=', id)
    .execute()
  const moved = { subject: id, from: posting.state, to: postingMoves.return.to }
  await record(tx, actor, { name: 'posting.returned', ...moved, detail: { remarks: remarks.length } }, now)
  await tellClient(tx, posting, 'returned', now)
}
