import { type Actor, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { eventMoves } from './event.ts'
import { lockEvent, requireEventMove } from './find-event.ts'
import { tellOfCancelledEvent } from './letters.ts'
import { releaseParty } from './move-registration.ts'
import { partiesOf, stillIn } from './parties.ts'

/** イベントを中止する, with a sentence that goes to everybody who registered. A draft is simply given up. */
export async function cancelEvent(tx: Tx, actor: Actor, id: string, because: string, now: Date): Promise<void> {
  const row = await lockEvent(tx, actor, id, 'cancel')
  requireEventMove(row, 'cancel')
  const { to } = eventMoves.cancel
  const columns = { state: to, state_since: now, updated_at: now, cancelled_because: because }
  await tx.updateTable('events').set(columns).where('id', '=', id).execute()
  await record(tx, actor, { name: 'event.cancelled', subject: id, from: row.state, to }, now)
  let event = { ...row, ...columns }
  for (const party of await partiesOf(tx, id, stillIn)) {
    await tellOfCancelledEvent(tx, event, party, now)
    const leaving = { move: 'cancel', reason: 'event_cancelled', message: because } as const
    event = { ...event, ...(await releaseParty(tx, clock, { event, row: party }, leaving, now)).event, state: to }
  }
}
