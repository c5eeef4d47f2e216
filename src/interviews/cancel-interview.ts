import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { findInterview, type InterviewRow, lockInterview } from './find-interview.ts'
import { type allCancellationReasons, type CancellationReason, interviewMoves } from './interview.ts'
import { callOff, tellOfCancellation } from './letters.ts'
import { onBehalfOf, sideOf } from './policy.ts'
import { factsOfInterview } from './find-interview.ts'

/** 面談を取りやめる, with a reason and a sentence that the other side reads. What was booked is free again. */
export async function cancelInterview(
  tx: Tx,
  actor: Actor,
  id: string,
  { reason, message }: { reason: CancellationReason; message: string },
  now: Date,
): Promise<void> {
  const row = await lockInterview(tx, actor, id, 'cancel')
  await cancel(tx, actor, row, { reason, message }, now)
}

/** The application has ended, so there is nothing to talk about any more (the clock). */
export async function cancelOver(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { state } = await findInterview(tx, actor, id)
  if (state !== 'proposed' && state !== 'booked') return
  const row = await lockInterview(tx, actor, id, 'cancel')
  await cancel(tx, actor, row, { reason: 'application_over', message: '' }, now)
}

async function cancel(
  tx: Tx,
  actor: Actor,
  row: InterviewRow,
  { reason, message }: { reason: keyof typeof allCancellationReasons; message: string },
  now: Date,
): Promise<void> {
  const { to } = interviewMoves.cancel
  const sequence = row.sequence + 1
  await tx.updateTable('interviews').set({ state: to, state_since: now, sequence }).where('id', '=', row.id).execute()
  await tx
    .insertInto('interview_cancellations')
    .values({ interview_id: row.id, reason, message, by_kind: actor.kind, at: now })
    .execute()
  await record(
    tx,
    actor,
    { name: 'interview.cancelled', subject: row.id, from: row.state, to, reason, detail: onBehalfOf(actor) },
    now,
  )
  if (row.state === 'booked') await callOff(tx, { ...row, sequence }, 'cancelled', now)
  else await tellOfCancellation(tx, row, sideOf(actor, factsOfInterview(row)), now)
}
