import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { lockFreeMonth, type MonthRow } from './find-month.ts'
import { writeJudgement } from './judge-month.ts'
import { tellOfMonth } from './letters.ts'
import { canMoveMonth } from './month.ts'
import { moveMonth } from './move-month.ts'

/**
 * 返事がないまま期限が過ぎた報告を承認とする, the day after the last one for an answer.
 * @returns false when it is not over yet, or was answered meanwhile
 */
export async function acceptBySilence(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  if (actor.kind !== 'clock') throw new NotAllowed()
  const row = await lockFreeMonth(tx, id)
  if (!row || !canMoveMonth(row.state, 'acceptBySilence') || !isSilent(row, now)) return false
  await writeJudgement(tx, row, { judgement: 'accepted', words: '', by_account: null }, now)
  const moved = await moveMonth(tx, row, 'acceptBySilence', now)
  await record(tx, actor, { name: 'month.accepted', ...moved, detail: { report: row.report, silence: true } }, now)
  await tellOfMonth(tx, row, 'acceptedBySilence', { mark: row.report }, now)
  return true
}

function isSilent({ accept_by }: MonthRow, now: Date): boolean {
  return accept_by !== null && accept_by < dayInJapan(now).toString()
}
