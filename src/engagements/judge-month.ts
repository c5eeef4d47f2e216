import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { dueAgain } from './calendar.ts'
import { lockMonth, type MonthIds, type MonthRow } from './find-month.ts'
import { tellOfMonth } from './letters.ts'
import { moveMonth } from './move-month.ts'

/** Which report the client had before it; another one may have come since. */
export type JudgedIds = MonthIds & { report: number }

/** 月次報告を承認する. @throws Stale when it was judged meanwhile, by a person or by silence, or sent anew */
export async function acceptMonth(tx: Tx, actor: Actor, ids: JudgedIds, now: Date): Promise<void> {
  const { row } = await lockMonth(tx, actor, ids, 'accept')
  requireShown(row, ids.report)
  await writeJudgement(tx, row, { judgement: 'accepted', words: '', by_account: accountOf(actor) }, now)
  const moved = await moveMonth(tx, row, 'accept', now)
  await record(tx, actor, { name: 'month.accepted', ...moved, detail: { report: row.report, silence: false } }, now)
  await tellOfMonth(tx, row, 'accepted', { mark: row.report }, now)
}

/** 月次報告を差し戻す, with what is asked, which the talent reads. @throws Stale as above */
export async function returnMonth(tx: Tx, actor: Actor, ids: JudgedIds, words: string, now: Date): Promise<void> {
  const { row } = await lockMonth(tx, actor, ids, 'return')
  requireShown(row, ids.report)
  await writeJudgement(tx, row, { judgement: 'returned', words, by_account: accountOf(actor) }, now)
  const due = dueAgain(Temporal.PlainDate.from(row.due_on), dayInJapan(now))
  const moved = await moveMonth(tx, row, 'return', now, { due_on: due.toString(), accept_by: null })
  await record(tx, actor, { name: 'month.returned', ...moved, detail: { report: row.report } }, now)
  await tellOfMonth(tx, row, 'returned', { mark: row.report, by: due }, now)
}

/** What became of a report, once: the key of the table holds where the lock was forgotten. @throws Stale when it was judged */
export async function writeJudgement(
  tx: Tx,
  { id, report }: MonthRow,
  judged: { judgement: 'accepted' | 'returned'; words: string; by_account: string | null },
  now: Date,
): Promise<void> {
  const written = await tx
    .insertInto('month_judgements')
    .values({ ...judged, month_id: id, report, at: now })
    .onConflict((c) => c.constraint('a_report_is_judged_once').doNothing())
    .returning('report')
    .executeTakeFirst()
  if (!written) throw new Stale('この報告への返事は、すでに記録されています。最新の状態を確認してください。')
}

function requireShown({ report }: MonthRow, shown: number): void {
  if (report !== shown)
    throw new Stale('画面を開いたあとに、新しい報告が届いています。内容を読んでから、もう一度選んでください。')
}
