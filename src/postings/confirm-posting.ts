import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { awaitsClient, confirmationMoves } from './confirmation.ts'
import { lockAsked, newConfirmation } from './find-confirmation.ts'
import { lockPosting, type PostingRow } from './find-posting.ts'
import { isEditable } from './posting.ts'

/**
 * 発注者が文案を確認する。 From now on the text is the client's own word, and can be sent in. The client may come before the
 * operator has asked.
 * @param version the one whose differences the client has read
 * @throws Stale when the text was changed meanwhile, or waits for nothing
 */
export async function confirmPosting(tx: Tx, actor: Actor, id: string, version: number, now: Date): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'confirm')
  refuseOld(posting, version)
  const asked = await lockAsked(tx, id)
  const answered = { state: confirmationMoves.confirm.to, answered_by: accountOf(actor), answered_at: now }
  if (asked?.version === version)
    await tx.updateTable('posting_confirmations').set(answered).where('id', '=', asked.id).execute()
  else
    await tx
      .insertInto('posting_confirmations')
      .values({ ...newConfirmation(id, version), ...answered })
      .execute()
  await tx.updateTable('postings').set({ agreed_version: version, updated_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'posting.confirmed', subject: id, detail: { version } }, now)
}

/** @throws Stale when nothing waits for the client, or not in the version that they read */
export function refuseOld(posting: PostingRow, version: number): void {
  if (!isEditable(posting.state) || !awaitsClient(posting))
    throw new Stale('確認を待っている文案はありません。最新の状態を確認してください。')
  if (posting.version !== version)
    throw new Stale('文案は、画面を開いた後に書き換えられました。変わったところをもう一度確かめてください。')
}
