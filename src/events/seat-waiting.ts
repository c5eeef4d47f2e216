import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { isComing, type Way } from './event.ts'
import { type EventRow, lockEvent } from './find-event.ts'
import type { RegistrationRow } from './find-registration.ts'
import { seatParty } from './move-registration.ts'
import { seatsOf } from './seats.ts'

/**
 * 空いた席に、待っている人を順に入れる (the clock). The order is that of the registrations, and it is strict: a party that is
 * too large for the seats there are is not overtaken by a smaller one behind it.
 * @returns how many registrations were seated
 */
export async function seatWaiting(tx: Tx, actor: Actor, eventId: string, now: Date): Promise<number> {
  let event = await lockEvent(tx, actor, eventId)
  if (!isComing(event.state) || event.starts_at <= now) return 0
  let seated = 0
  for (const way of ['venue', 'online'] as const)
    for (let next = await firstThatFits(tx, event, way); next; next = await firstThatFits(tx, event, way)) {
      event = (await seatParty(tx, actor, { event, row: next }, now)).event
      seated++
    }
  return seated
}

/** Whoever waits longest, if there are seats for the whole party. */
async function firstThatFits(tx: Tx, event: EventRow, way: Way): Promise<RegistrationRow | undefined> {
  const now = seatsOf(event, way)
  if (!now || now.waiting === 0 || now.taken >= now.seats) return undefined
  const found = await tx
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', event.id)
    .where('way', '=', way)
    .where('state', '=', 'waitlisted')
    .orderBy('place')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  const row = found as RegistrationRow | undefined
  return row && row.people <= now.seats - now.taken ? row : undefined
}
