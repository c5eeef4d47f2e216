import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed } from '../../platform/errors.ts'
import { tellTalent } from '../letters.ts'
import { type DebriefingKind, debriefingMoves, type DebriefingWay } from './debriefing.ts'
import { debriefedContract, lockDebriefing } from './find-debriefing.ts'

export interface ToldDebriefing {
  kind: DebriefingKind
  /** 2026-03-20 */
  heldOn: string
  way: DebriefingWay
  place: string
  present: string
  reported: string
  decisions: string
  questions: string
}

/**
 * 報告会を記録する. @returns the id
 * @throws Invalid for a day to come or before the contract, a room without a place, and a second final one
 */
export async function recordDebriefing(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { heldOn, ...told }: ToldDebriefing,
  now: Date,
): Promise<string> {
  const { contract, terms } = await debriefedContract(tx, actor, contractId, 'write')
  const account = accountOf(actor)
  if (!account) throw new NotAllowed()
  const problems: Record<string, string> = {}
  if (heldOn > dayInJapan(now).toString())
    problems.heldOn = 'まだ来ていない日は記録できません。開催した日を入力してください'
  if (heldOn < terms.startsOn) problems.heldOn = '開催した日は、契約の開始日以降の日付を入力してください'
  if (told.way !== 'online' && !told.place) problems.place = '会場の場所を入力してください'
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const about = { contract_id: contractId, municipality_id: contract.municipality_id }
  const made = await tx
    .insertInto('debriefings')
    .values({ ...told, ...about, id: randomUUID(), held_on: heldOn, by_account: account, at: now })
    .onConflict((c) => c.column('contract_id').where('kind', '=', 'final').where('state', '=', 'held').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Invalid({ kind: '最終報告会は、すでに記録されています。直すときは、先に取り消してください' })
  const detail = { contract: contractId, kind: told.kind }
  await record(tx, actor, { name: 'debriefing.recorded', subject: made.id, from: null, to: 'held', detail }, now)
  await tellTalent(tx, contract, 'debriefed', made.id, now)
  return made.id
}

/** 記録を取り消す: it stays readable with the reason, and counts no more. */
export async function withdrawDebriefing(
  tx: Tx,
  actor: Actor,
  ids: { contract: string; debriefing: string },
  reason: string,
  now: Date,
): Promise<void> {
  const row = await lockDebriefing(tx, actor, ids)
  const { to } = debriefingMoves.withdraw
  await tx
    .updateTable('debriefings')
    .set({ state: to, withdraw_reason: reason, withdrawn_at: now })
    .where('id', '=', row.id)
    .execute()
  await record(tx, actor, { name: 'debriefing.withdrawn', subject: row.id, from: row.state, to }, now)
}
