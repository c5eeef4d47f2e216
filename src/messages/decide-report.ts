import type { Selectable } from 'kysely'
import type { MessageReports } from '../../db/types.ts'
import { type Actor, accountOf } from '../actor.ts'
import { addresseesOf } from '../accounts/addressees.ts'
import { record } from '../journal.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { mayReport } from './policy.ts'
import { reportMoves } from './thread.ts'

type Report = Selectable<MessageReports>

/** 対応した: with `hide` nobody of the thread is shown the message any more. The one who reported reads the answer. */
export async function settleReport(
  tx: Tx,
  actor: Actor,
  id: string,
  { hide, answer }: { hide: boolean; answer: string },
  now: Date,
): Promise<void> {
  const report = await lockReport(tx, actor, id)
  await decide(tx, actor, report, { to: reportMoves.settle.to, answer }, now)
  if (hide) await hideMessage(tx, actor, report, now)
  const moved = { from: reportMoves.settle.from[0], to: reportMoves.settle.to }
  await record(tx, actor, { name: 'report.settled', subject: id, ...moved, detail: { hidden: hide } }, now)
}

/** 問題なし: looked at, and nothing has to be done. @throws NotFound, NotAllowed, Stale as above */
export async function dismissReport(
  tx: Tx,
  actor: Actor,
  id: string,
  { answer }: { answer: string },
  now: Date,
): Promise<void> {
  const report = await lockReport(tx, actor, id)
  await decide(tx, actor, report, { to: reportMoves.dismiss.to, answer }, now)
  const moved = { from: reportMoves.dismiss.from[0], to: reportMoves.dismiss.to }
  await record(tx, actor, { name: 'report.dismissed', subject: id, ...moved }, now)
}

async function lockReport(tx: Tx, actor: Actor, id: string): Promise<Report> {
  if (!mayReport(actor, 'view')) throw new NotFound()
  if (!mayReport(actor, 'decide')) throw new NotAllowed()
  const report = await tx.selectFrom('message_reports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!report) throw new NotFound()
  if (report.state !== 'open') throw new Stale('この通報には、すでに対応しています。')
  return report
}

async function decide(
  tx: Tx,
  actor: Actor,
  { id, by_account, thread_id }: Report,
  { to, answer }: { to: string; answer: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('message_reports')
    .set({ state: to, answer, decided_by: accountOf(actor), decided_at: now })
    .where('id', '=', id)
    .execute()
  for (const reporter of await addresseesOf(tx, [by_account]))
    await post(
      tx,
      {
        once: `report-${id}-answered`,
        topic: 'message',
        why: 'あなたが通報したから',
        to: { accountId: reporter.id, address: reporter.email },
        subject: '通報への回答があります',
        body: '通報いただいたメッセージを運営事業者が確かめました。回答は、やりとりの画面でご覧ください。',
        path: `/threads/${thread_id}`,
      },
      now,
    )
}

async function hideMessage(tx: Tx, actor: Actor, report: Report, now: Date): Promise<void> {
  const by_account = accountOf(actor)
  if (!by_account) throw new NotFound()
  const hidden = await tx
    .insertInto('message_hidings')
    .values({ message_id: report.message_id, thread_id: report.thread_id, by_account, at: now })
    .onConflict((c) => c.column('message_id').doNothing())
    .returning('message_id')
    .executeTakeFirst()
  if (hidden)
    await record(tx, actor, { name: 'message.hidden', subject: report.message_id, detail: { report: report.id } }, now)
}
