import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { lockFreeMonth } from './find-month.ts'
import { canMoveMonth } from './month.ts'
import { monthsOutside } from './months-due.ts'
import { moveMonth } from './move-month.ts'

/**
 * 対象から外す: nobody is asked to report a month in which, after an amendment, nothing is agreed.
 * @returns false when the contract runs in it, or when it was reported meanwhile
 */
export async function dropMonth(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  if (actor.kind !== 'clock') throw new NotAllowed()
  const row = await lockFreeMonth(tx, id)
  if (!row || !canMoveMonth(row.state, 'drop')) return false
  if ((await monthsOutside(tx, { only: id })).length === 0) return false
  await record(tx, actor, { name: 'month.dropped', ...(await moveMonth(tx, row, 'drop', now)) }, now)
  return true
}
