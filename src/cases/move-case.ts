import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { type CaseMove, caseMoves, type CaseState, type EndReason, type StageMove, type StageReason } from './case.ts'
import { type CaseRow, findCase, requireCaseMove } from './find-case.ts'

/** 段階を変える, by hand and with a reason. @throws Stale when the case has moved meanwhile */
export async function setStage(
  tx: Tx,
  actor: Actor,
  id: string,
  { move, reason }: { move: StageMove; reason: StageReason },
  now: Date,
): Promise<void> {
  const row = await findCase(tx, actor, id, 'accompany', { lock: true })
  requireCaseMove(row, move)
  const { from, to } = await putCase(tx, row, move, now)
  await record(tx, actor, { name: 'case.moved', subject: id, from, to, reason }, now)
}

/** 終了する, or 中断する. @throws Stale when it is over already */
export async function endCase(
  tx: Tx,
  actor: Actor,
  id: string,
  { how, reason, note }: { how: 'finish' | 'stop'; reason: EndReason; note: string },
  now: Date,
): Promise<void> {
  const row = await findCase(tx, actor, id, 'accompany', { lock: true })
  requireCaseMove(row, how)
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  const { from, to } = await putCase(tx, row, how, now)
  const state = caseMoves[how].to
  await tx
    .insertInto('case_ends')
    .values({ id: randomUUID(), case_id: id, state, reason, note, by_account, at: now })
    .execute()
  const name = how === 'finish' ? ('case.finished' as const) : ('case.stopped' as const)
  await record(tx, actor, { name, subject: id, from, to, reason }, now)
}

/** 中断した伴走を再開する. @throws Stale when it was not interrupted */
export async function resumeCase(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await findCase(tx, actor, id, 'accompany', { lock: true })
  requireCaseMove(row, 'resume')
  const { from, to } = await putCase(tx, row, 'resume', now)
  await record(tx, actor, { name: 'case.resumed', subject: id, from, to }, now)
}

/** Puts a locked case into the stage of a move. */
export async function putCase(
  tx: Tx,
  row: CaseRow,
  move: CaseMove,
  now: Date,
): Promise<{ from: CaseState; to: CaseState }> {
  const { to } = caseMoves[move]
  await tx
    .updateTable('cases')
    .set((e) => ({ state: to, state_since: now, version: e('version', '+', 1) }))
    .where('id', '=', row.id)
    .execute()
  return { from: row.state, to }
}
