import type { Selectable } from 'kysely'
import type { EngagementMonths } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { daysWithin, reportableFrom } from './calendar.ts'
import { type Engagement, findEngagement } from './find-engagement.ts'
import { canMoveMonth, type MonthMove, type MonthState, monthStateNames } from './month.ts'
import type { EngagementAction } from './policy.ts'

export type MonthRow = Omit<Selectable<EngagementMonths>, 'state'> & { state: MonthState }

export interface FoundMonth extends Engagement {
  row: MonthRow
  month: Temporal.PlainYearMonth
  /** The first day on which it can be reported and felt about. */
  reportableOn: Temporal.PlainDate
}

/** Both ids of a path: a month is found only below its own contract. */
export interface MonthIds {
  contract: string
  month: string
}

/** Reads one month, seen through the actor. @throws NotFound, NotAllowed, Stale as findEngagement */
export async function findMonth(
  tx: Tx,
  actor: Actor,
  ids: MonthIds,
  action: EngagementAction = 'view',
  { lock = false } = {},
): Promise<FoundMonth> {
  const engagement = await findEngagement(tx, actor, ids.contract, action)
  const query = tx
    .selectFrom('engagement_months')
    .selectAll()
    .where('id', '=', ids.month)
    .where('contract_id', '=', ids.contract)
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw new NotFound()
  const row = found as MonthRow
  const month = monthOf(row)
  const within = daysWithin(engagement.running, month)
  const lastDay = within?.endsOn ?? engagement.running.endsOn
  return { ...engagement, row, month, reportableOn: reportableFrom(lastDay) }
}

/** Locks one month for a move. @throws as above; Stale when the move is not open */
export async function lockMonth(tx: Tx, actor: Actor, ids: MonthIds, move: MonthMove): Promise<FoundMonth> {
  const found = await findMonth(tx, actor, ids, move, { lock: true })
  requireMonthMove(found.row, move)
  return found
}

/** For the clock: locks a month unless somebody is at it just now; then the next look finds it again. */
export async function lockFreeMonth(tx: Tx, id: string): Promise<MonthRow | undefined> {
  const rows = tx.selectFrom('engagement_months').selectAll().where('id', '=', id)
  return (await rows.forUpdate().skipLocked().executeTakeFirst()) as MonthRow | undefined
}

/** @throws Stale naming the state that it is in by now */
export function requireMonthMove({ state }: MonthRow, move: MonthMove): void {
  if (!canMoveMonth(state, move))
    throw new Stale(
      `この月はいま「${monthStateNames[state]}」のため、この操作はできません。最新の状態を確認してください。`,
    )
}

export const monthOf = ({ month }: Pick<MonthRow, 'month'>): Temporal.PlainYearMonth =>
  Temporal.PlainDate.from(month).toPlainYearMonth()
