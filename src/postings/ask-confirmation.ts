import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { awaitsClient, confirmationMoves } from './confirmation.ts'
import { lockAsked, newConfirmation } from './find-confirmation.ts'
import { lockPosting } from './find-posting.ts'
import { isEditable } from './posting.ts'
import { tellClient } from './tell-client.ts'

interface Question {
  /** The version that the operator had before them. */
  version: number
  /** What the operator writes to the client about it. */
  note: string
}

/**
 * 運営事業者が、代わりに書いた文案の確認を発注者に求める。 A question about an older text is replaced by this one.
 * @throws Stale when the posting cannot be changed any more, or was changed meanwhile; Invalid when there is nothing of an
 * operator's in it that the client does not know
 */
export async function askConfirmation(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, note }: Question,
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'askConfirmation')
  if (!isEditable(posting.state)) throw new Stale('この求人は審査中か公開後です。最新の状態を確認してください。')
  if (posting.version !== version)
    throw new Stale('画面を開いた後に、この求人が書き換えられました。最新の内容を確認してください。')
  if (!awaitsClient(posting)) throw new Invalid({ note: '発注者がまだ確認していない文案はありません' })
  const asked = await lockAsked(tx, id)
  if (asked?.version === version) throw new Stale('この文案の確認は、すでに求めてあります。')
  if (asked)
    await tx
      .updateTable('posting_confirmations')
      .set({ state: confirmationMoves.replace.to })
      .where('id', '=', asked.id)
      .execute()
  await tx
    .insertInto('posting_confirmations')
    .values({ ...newConfirmation(id, version), state: 'asked', note, asked_by: accountOf(actor), asked_at: now })
    .execute()
  await record(tx, actor, { name: 'posting.confirmation_asked', subject: id, detail: { version } }, now)
  await tellClient(tx, posting, 'worded', now)
}
