import type { Tx } from '../platform/db/database.ts'
import type { RegistrationRow } from './find-registration.ts'
import type { RegistrationState } from './registration.ts'

/** Whoever is still part of an event that has not taken place. */
export const stillIn: readonly RegistrationState[] = ['applied', 'confirmed', 'waitlisted']

/** Every registration of an event in these states, in the order of registering; for the organizer and the clock. */
export async function partiesOf(
  tx: Tx,
  eventId: string,
  states: readonly RegistrationState[],
): Promise<RegistrationRow[]> {
  const rows = await tx
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', 'in', [...states])
    .orderBy('place')
    .execute()
  return rows as RegistrationRow[]
}
