import type { Tx } from '../../platform/db/database.ts'

/** Who asked for a seat by telephone, and which member of the organizer took the call. */
export interface Caller {
  phone: string
  /** '' for a member of another house, whose name is not for this reader. */
  takenBy: string
}

/** Callers of an event by their registration; those who registered themselves are not among them. */
export async function callersOf(tx: Tx, eventId: string): Promise<Map<string, Caller>> {
  const rows = await tx
    .selectFrom('telephone_registrations as t')
    .innerJoin('registrations as r', 'r.id', 't.registration_id')
    .leftJoin('accounts as a', 'a.id', 't.taken_by')
    .select(['t.registration_id as id', 't.phone', 'a.name as takenBy'])
    .where('r.event_id', '=', eventId)
    .execute()
  return new Map(rows.map(({ id, phone, takenBy }) => [id, { phone, takenBy: takenBy ?? '' }]))
}
