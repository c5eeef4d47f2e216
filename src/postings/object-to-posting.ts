import { addresseesOf } from '../accounts/addressees.ts'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { refuseOld } from './confirm-posting.ts'
import { confirmationMoves } from './confirmation.ts'
import { type ConfirmationRow, lockAsked } from './find-confirmation.ts'
import { lockPosting, type PostingRow } from './find-posting.ts'

interface Objection {
  version: number
  /** What the client would have otherwise. */
  answer: string
}

/**
 * 発注者が文案の修正を頼む。 The operator who asked hears of it; the text stays as it is until somebody writes on.
 * @throws Invalid without a word about what to change; Stale when the text was changed meanwhile or nobody asked
 */
export async function objectToPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, answer }: Objection,
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'confirm')
  refuseOld(posting, version)
  if (answer === '') throw new Invalid({ answer: '直してほしいところを入力してください' })
  const asked = await lockAsked(tx, id)
  if (asked?.version !== version)
    throw new Stale('この文案の確認は、まだ求められていません。運営事業者からの連絡をお待ちください。')
  await tx
    .updateTable('posting_confirmations')
    .set({ state: confirmationMoves.object.to, answer, answered_by: accountOf(actor), answered_at: now })
    .where('id', '=', asked.id)
    .execute()
  await record(tx, actor, { name: 'posting.objected', subject: id, detail: { version } }, now)
  await tellAsker(tx, posting, asked, now)
}

async function tellAsker(tx: Tx, posting: PostingRow, asked: ConfirmationRow, now: Date): Promise<void> {
  const [asker] = await addresseesOf(tx, asked.asked_by ? [asked.asked_by] : [])
  if (!asker) return
  await post(
    tx,
    {
      once: `posting-objected-${asked.id}`,
      topic: 'posting',
      why: 'あなたが文案の確認を求めたから',
      to: { accountId: asker.id, address: asker.email },
      subject: `【結】求人「${posting.title}」の文案に、修正の依頼がありました`,
      body: `${asker.name} 様\n\n発注者が文案を読み、直してほしいところを書きました。\n内容は画面で確かめてください。`,
      path: `/desk/postings/${posting.id}`,
    },
    now,
  )
}
