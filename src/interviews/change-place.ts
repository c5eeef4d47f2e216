import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockInterview } from './find-interview.ts'
import type { InterviewWay } from './interview.ts'
import { invite } from './letters.ts'
import { requirePlace } from './meeting-address.ts'
import { onBehalfOf } from './policy.ts'

/**
 * URL・場所を変える: the date stands, and both get the invitation anew with a larger number.
 * @throws Invalid (`place`) when an online talk has no https address
 */
export async function changePlace(
  tx: Tx,
  actor: Actor,
  id: string,
  { way, place }: { way: InterviewWay; place: string },
  now: Date,
): Promise<void> {
  requirePlace({ way, place })
  const row = await lockInterview(tx, actor, id, 'changePlace')
  const sequence = row.sequence + 1
  await tx.updateTable('interviews').set({ way, place, sequence }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'interview.place_changed', subject: id, detail: onBehalfOf(actor) }, now)
  await invite(tx, { ...row, way, place, sequence }, now, 'changed')
}
