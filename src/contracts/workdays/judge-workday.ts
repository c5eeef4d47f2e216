import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Stale } from '../../platform/errors.ts'
import { tellTalent } from '../letters.ts'
import { lockWorkday } from './find-workday.ts'
import { canMoveWorkday, type WorkdayMove, workdayMoves, workdayStateNames } from './workday.ts'

interface Ids {
  contract: string
  workday: string
}

/** 記録を確認する: from then on it counts. @throws Stale when it was confirmed or sent back meanwhile */
export async function confirmWorkday(tx: Tx, actor: Actor, ids: Ids, now: Date): Promise<void> {
  const { from, to } = await judge(tx, actor, ids, 'confirm', '')
  await record(tx, actor, { name: 'workday.confirmed', subject: ids.workday, from, to }, now)
}

/** 記録を差し戻す: with what is to be mended, which the talent reads. @throws Stale as above */
export async function returnWorkday(tx: Tx, actor: Actor, ids: Ids, reason: string, now: Date): Promise<void> {
  const { from, to, contract } = await judge(tx, actor, ids, 'return', reason)
  await record(tx, actor, { name: 'workday.returned', subject: ids.workday, from, to }, now)
  // The same record may be sent back again later: each time is told.
  await tellTalent(tx, contract, 'workdayReturned', `${ids.workday}-${now.getTime()}`, now)
}

async function judge(tx: Tx, actor: Actor, ids: Ids, move: Exclude<WorkdayMove, 'correct'>, return_reason: string) {
  const { row, contract } = await lockWorkday(tx, actor, ids, move)
  if (!canMoveWorkday(row.state, move))
    throw new Stale(`この記録はいま「${workdayStateNames[row.state]}」です。最新の状態を確認してください。`)
  const { to } = workdayMoves[move]
  await tx.updateTable('workdays').set({ state: to, return_reason }).where('id', '=', row.id).execute()
  return { from: row.state, to, contract }
}
