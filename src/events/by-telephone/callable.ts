import type { Actor } from '../../actor.ts'
import { isComing } from '../event.ts'
import { type EventRow, factsOfEvent } from '../find-event.ts'
import { mayEvent } from '../policy.ts'

/** Whether the way to write down a call is drawn: the town or its operator, until the event is held; never for a tour. */
export function mayTakeCalls(actor: Actor, row: EventRow): boolean {
  return row.kind !== 'tour' && isComing(row.state) && mayEvent(actor, 'takeCall', factsOfEvent(row))
}
