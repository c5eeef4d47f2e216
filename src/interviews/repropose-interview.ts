import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { actingSide, lockInterview } from './find-interview.ts'
import { interviewMoves, otherSide } from './interview.ts'
import { callOff, tellClientOfHelp, tellOfDates } from './letters.ts'
import { isOnBehalf, onBehalfOf } from './policy.ts'
import type { Slot } from './slots.ts'
import { refuseOwnClashes, writeProposal } from './write-proposal.ts'

export const MOST_PROPOSALS = 20

export interface OtherDates {
  message: string
  /** The client alone says whether another person leads the talk. */
  beside: boolean
  slots: readonly Slot[]
}

/**
 * 別の候補日を送る: none of the dates fits, or a booked one has to be moved. The booked date no longer stands from then on;
 * everything that was proposed before is kept.
 * @throws Invalid for dates at which the proposing side is busy; Stale after twenty proposals
 */
export async function reproposeInterview(
  tx: Tx,
  actor: Actor,
  id: string,
  { message, beside, slots }: OtherDates,
  now: Date,
): Promise<void> {
  const row = await lockInterview(tx, actor, id, 'repropose')
  const side = actingSide(actor, row)
  const number = row.proposal + 1
  if (number > MOST_PROPOSALS)
    throw new Stale('候補日のやり取りが20回を超えました。いったん取りやめて、伴走担当にご相談ください。')
  const { to } = interviewMoves.repropose
  const sequence = row.sequence + 1
  const undated = { starts_at: null, ends_at: null, booked_at: null, sequence }
  const led = side === 'client' ? { beside } : {}
  await tx
    .updateTable('interviews')
    .set({ state: to, state_since: now, proposal: number, proposed_by: side, ...undated, ...led })
    .where('id', '=', id)
    .execute()
  await refuseOwnClashes(tx, row, side, slots)
  await writeProposal(tx, actor, id, { number, side, message, slots }, now)
  const moved = { from: row.state, to, detail: { proposal: number, ...onBehalfOf(actor) } }
  await record(tx, actor, { name: 'interview.reproposed', subject: id, ...moved }, now)
  if (row.state === 'booked') await callOff(tx, { ...row, sequence }, 'moved', now)
  await tellOfDates(tx, { ...row, proposal: number }, otherSide(side), 'reproposed', now)
  if (isOnBehalf(actor)) await tellClientOfHelp(tx, { ...row, proposal: number }, now)
}
