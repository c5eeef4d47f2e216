import type { Updateable } from 'kysely'
import type { EngagementMonths } from '../../db/types.ts'
import type { Tx } from '../platform/db/database.ts'
import type { MonthRow } from './find-month.ts'
import { type MonthMove, monthMoves, type MonthState } from './month.ts'

/** Puts a locked month into the state of a move; reminders begin anew. */
export async function moveMonth(
  tx: Tx,
  { id, state }: MonthRow,
  move: MonthMove,
  now: Date,
  change: Omit<Updateable<EngagementMonths>, 'state' | 'state_since' | 'told'> = {},
): Promise<{ subject: string; from: MonthState; to: MonthState }> {
  const { to } = monthMoves[move]
  await tx
    .updateTable('engagement_months')
    .set({ ...change, state: to, state_since: now, told: '' })
    .where('id', '=', id)
    .execute()
  return { subject: id, from: state, to }
}
