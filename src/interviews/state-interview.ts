import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { findInterview, type InterviewRow, lockInterview, ownSide } from './find-interview.ts'
import { absentBy, interviewMoves, type Side, type Statement } from './interview.ts'

/**
 * 実施した・相手が来なかった: each side may say so once, from the start of the talk on. The first word moves the interview;
 * a second one that says otherwise is kept and shown to the coordinator, who asks both.
 * @throws Stale before the start, and when this side has said it already
 */
export async function stateInterview(tx: Tx, actor: Actor, id: string, said: Statement, now: Date): Promise<void> {
  const found = await findInterview(tx, actor, id, 'hold')
  const side = ownSide(actor, found)
  const before = await statementOf(tx, id, side)
  if (before) throw new Stale('実施の有無は、すでに記録しています。訂正は伴走担当にご連絡ください。')
  const again = found.state === 'held' || found.state === 'no_show'
  const row = again ? await lockStated(tx, id) : await lockInterview(tx, actor, id, said === 'held' ? 'hold' : 'miss')
  if (!row.starts_at || row.starts_at > now) throw new Stale('面談の開始の時刻になってから記録してください。')
  await tx
    .insertInto('interview_statements')
    .values({ interview_id: id, side, said, by_account: accountOf(actor), at: now })
    .execute()
  await record(tx, actor, { name: 'interview.stated', subject: id, detail: { side, said } }, now)
  const absent = absentBy(side, said)
  if (row.state === 'booked') await moveBy(tx, actor, row, absent, now)
  else if (row.absent !== absent && !row.settled_at)
    await tx.updateTable('interviews').set({ disputed_at: now }).where('id', '=', id).execute()
}

async function statementOf(tx: Tx, id: string, side: Side): Promise<boolean> {
  const rows = tx.selectFrom('interview_statements').select('side').where('interview_id', '=', id)
  return (await rows.where('side', '=', side).executeTakeFirst()) !== undefined
}

/** The second word changes no state by itself, so no move is asked for. */
async function lockStated(tx: Tx, id: string): Promise<InterviewRow> {
  const row = await tx.selectFrom('interviews').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  return row as InterviewRow
}

async function moveBy(tx: Tx, actor: Actor, row: InterviewRow, absent: Side | null, now: Date): Promise<void> {
  const { to } = absent ? interviewMoves.miss : interviewMoves.hold
  await tx.updateTable('interviews').set({ state: to, absent, state_since: now }).where('id', '=', row.id).execute()
  const moved = { subject: row.id, from: row.state, to }
  const municipality = row.municipality_id
  if (absent) await record(tx, actor, { name: 'interview.missed', ...moved, detail: { municipality, absent } }, now)
  else await record(tx, actor, { name: 'interview.held', ...moved, detail: { municipality, kind: row.kind } }, now)
}
