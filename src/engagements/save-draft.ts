import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { findMonth, type MonthIds, requireMonthMove } from './find-month.ts'
import type { ReportWords } from './report-month.ts'

/** A report as far as it is written. */
export type DraftWords = Omit<ReportWords, 'minutes'> & { minutes: number | null }

/** 下書きを保存する: at any time before the report is sent; nobody but its author reads it. @throws Stale once it was sent */
export async function saveDraft(tx: Tx, actor: Actor, ids: MonthIds, words: DraftWords, now: Date): Promise<void> {
  const { row } = await findMonth(tx, actor, ids, 'draft', { lock: true })
  requireMonthMove(row, 'report')
  const account_id = accountOf(actor)
  if (!account_id) throw new NotAllowed()
  await tx
    .insertInto('month_drafts')
    .values({ ...words, month_id: row.id, account_id, at: now })
    .onConflict((c) => c.column('month_id').doUpdateSet({ ...words, at: now }))
    .execute()
}
