import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { lockInterview } from './find-interview.ts'
import { interviewMoves, type Side } from './interview.ts'

/** What the coordinator found: both came, or one of them did not. */
export const findings = { held: '実施された', client: '発注者が来なかった', talent: '応募者が来なかった' } as const
export type Finding = keyof typeof findings

/**
 * 伴走担当が確かめる: the two sides say different things, or nobody says anything. Settled once.
 * @throws Stale before the talk, without a reason to ask, or when it is settled
 */
export async function settleInterview(tx: Tx, actor: Actor, id: string, finding: Finding, now: Date): Promise<void> {
  const move = finding === 'held' ? 'settleHeld' : 'settleMissed'
  const row = await lockInterview(tx, actor, id, move)
  if (row.settled_at) throw new Stale('この面談の結果は、すでに確かめて記録しています。')
  if (!row.disputed_at && !(row.state === 'booked' && row.asked_at))
    throw new Stale('この面談には、いま確かめることがありません。双方の記録をお待ちください。')
  const { to } = interviewMoves[move]
  const absent: Side | null = finding === 'held' ? null : finding
  await tx
    .updateTable('interviews')
    .set({ state: to, absent, state_since: now, settled_at: now })
    .where('id', '=', id)
    .execute()
  const detail = { municipality: row.municipality_id, absent }
  await record(tx, actor, { name: 'interview.settled', subject: id, from: row.state, to, detail }, now)
}
