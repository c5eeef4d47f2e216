import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan, formatDay, formatMonth } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { acceptByFor } from './calendar.ts'
import { lockMonth, type MonthIds } from './find-month.ts'
import { tellOfMonth } from './letters.ts'
import { moveMonth } from './move-month.ts'

/** What a report says; `minutes` is the work of the month. */
export interface ReportWords {
  minutes: number
  done: string
  outcome: string
  /** Empty where there is none. */
  trouble: string
  /** Empty in the last month. */
  plan: string
}

/**
 * 月次報告を送る, again where it was sent back. The client has seven days to answer; without an answer it is accepted.
 * @throws Stale before the last seven days of the month; Invalid without a plan while the contract goes on
 */
export async function reportMonth(tx: Tx, actor: Actor, ids: MonthIds, words: ReportWords, now: Date): Promise<void> {
  const { row, month, running, reportableOn } = await lockMonth(tx, actor, ids, 'report')
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  const today = dayInJapan(now)
  if (Temporal.PlainDate.compare(today, reportableOn) < 0)
    throw new Stale(
      `${formatMonth(month)}の報告は、${formatDay(reportableOn)}から送れます。それまでは下書きに保存できます。`,
    )
  const goesOn = Temporal.PlainYearMonth.compare(running.endsOn.toPlainYearMonth(), month) > 0
  if (goesOn && words.plan === '') throw new Invalid({ plan: '次の月の予定を入力してください' })
  const number = row.report + 1
  await tx
    .insertInto('month_reports')
    .values({ ...words, month_id: row.id, number, by_account, at: now })
    .execute()
  await tx.deleteFrom('month_drafts').where('month_id', '=', row.id).execute()
  const acceptBy = acceptByFor(today)
  const moved = await moveMonth(tx, row, 'report', now, { report: number, accept_by: acceptBy.toString() })
  await record(tx, actor, { name: 'month.reported', ...moved, detail: { report: number } }, now)
  await tellOfMonth(tx, { ...row, report: number }, 'reported', { mark: number, by: acceptBy }, now)
}
