import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { addresseesOf } from '../accounts/addressees.ts'
import { record } from '../journal.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { findThread } from './find-thread.ts'
import { writersOf } from './tell-parties.ts'
import { reportMoves, type ReportReason } from './thread.ts'

interface Complaint {
  messageId: string
  reason: ReportReason
  note: string
}

/**
 * 通報する: a party asks the operator to look at a message of somebody else. The operator then reads it with the five before
 * and the five after, and nothing else of the thread.
 * @throws NotFound for who is no party, Invalid at `message` for one's own, Stale when it was reported by the same person
 */
export async function reportMessage(
  tx: Tx,
  actor: Actor,
  threadId: string,
  { messageId, reason, note }: Complaint,
  now: Date,
): Promise<string> {
  const { party: by_party } = await findThread(tx, actor, threadId, 'report')
  const by_account = accountOf(actor)
  if (!by_account) throw new NotFound()
  const number = await numberOf(tx, threadId, messageId, by_party)
  const id = randomUUID()
  const { to } = reportMoves.report
  const made = await tx
    .insertInto('message_reports')
    .values({
      id,
      message_id: messageId,
      thread_id: threadId,
      number,
      reason,
      note,
      state: to,
      by_account,
      by_party,
      at: now,
    })
    .onConflict((c) => c.columns(['message_id', 'by_account']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Stale('このメッセージは、すでに通報しています。運営事業者の確認をお待ちください。')
  const detail = { message: messageId, thread: threadId }
  await record(tx, actor, { name: 'report.made', subject: id, from: null, to, reason, detail }, now)
  await tellOperators(tx, id, now)
  return id
}

/** Where a message of the other side stands in its thread. */
async function numberOf(tx: Tx, threadId: string, messageId: string, own: string): Promise<number> {
  const message = await tx
    .selectFrom('messages')
    .select(['number', 'by_party'])
    .where('id', '=', messageId)
    .where('thread_id', '=', threadId)
    .executeTakeFirst()
  if (!message) throw new NotFound()
  if (message.by_party === own) throw new Invalid({ message: '自分の側が書いたメッセージは通報できません' })
  return message.number
}

async function tellOperators(tx: Tx, reportId: string, now: Date): Promise<void> {
  const operators = await tx
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', 'operator')
    .where('state', '=', 'active')
    .orderBy('id')
    .limit(20)
    .execute()
  const readers = await writersOf(
    tx,
    operators.map(({ id }) => id),
  )
  for (const { id, email } of await addresseesOf(tx, readers))
    await post(
      tx,
      {
        once: `report-${reportId}-to-${id}`,
        topic: 'message',
        why: 'あなたが通報を確認する立場だから',
        to: { accountId: id, address: email },
        subject: 'メッセージの通報がありました',
        body: 'やりとりのメッセージについて通報がありました。内容を確かめ、対応してください。',
        path: `/desk/reports/${reportId}`,
      },
      now,
    )
}
