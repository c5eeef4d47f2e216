import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { findProgrammeYear } from './find-programme-year.ts'
import type { BudgetItem, BudgetPhase } from './programme-year.ts'

export interface BudgetLine {
  item: BudgetItem
  phase: BudgetPhase
  yen: number
  /** 2025-10-31: when it was decided or paid. */
  onDay: string
  /** What proves it: 「支出命令書 第12号」. */
  note: string
}

/**
 * 予算・実績の行を加える. The same amount for the same item, day and proof twice is taken for a slip.
 * @throws Invalid for a payment still to come, or a line that is there already
 */
export async function addBudgetLine(
  tx: Tx,
  actor: Actor,
  programmeYearId: string,
  { item, phase, yen, onDay, note }: BudgetLine,
  now: Date,
): Promise<string> {
  const plan = await findProgrammeYear(tx, actor, programmeYearId, 'planYear', { lock: true })
  if (phase === 'actual' && Temporal.PlainDate.compare(onDay, dayInJapan(now)) > 0)
    throw new Invalid({ onDay: '実績の日付は、今日までの日付にしてください' })
  const same = await tx
    .selectFrom('budget_lines')
    .select('id')
    .where('programme_year_id', '=', programmeYearId)
    .where('item', '=', item)
    .where('phase', '=', phase)
    .where('yen', '=', yen)
    .where('on_day', '=', onDay)
    .where('note', '=', note)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (same)
    throw new Invalid({ note: '同じ内容の行がすでにあります。別の支払であれば、根拠に区別できる言葉を加えてください' })
  const id = randomUUID()
  const whose = { programme_year_id: programmeYearId, municipality_id: plan.municipality_id }
  await tx
    .insertInto('budget_lines')
    .values({ id, ...whose, item, phase, yen, on_day: onDay, note, by_account: accountOf(actor), at: now })
    .execute()
  const detail = { line: id, item, phase }
  await record(tx, actor, { name: 'programmeYear.money_added', subject: programmeYearId, detail }, now)
  return id
}

/** 行を取り消す. It stays readable, and still counts as of a day before. @returns its programme's year */
export async function voidBudgetLine(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const found = await tx.selectFrom('budget_lines').select('programme_year_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  await findProgrammeYear(tx, actor, found.programme_year_id, 'planYear', { lock: true })
  const voided = await tx
    .updateTable('budget_lines')
    .set({ voided_at: now })
    .where('id', '=', id)
    .where('voided_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!voided) throw new Stale('この行はすでに取り消されています。')
  const detail = { line: id }
  await record(tx, actor, { name: 'programmeYear.money_voided', subject: found.programme_year_id, detail }, now)
  return found.programme_year_id
}
