import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { PartnerPart } from './event.ts'
import { type EventRow, findEvent, roomOf } from './find-event.ts'
import type { EventAction } from './policy.ts'

export interface Partner {
  id: string
  name: string
  part: PartnerPart
}

/** An event with its town and partners; the address of the room only for those who may know it. */
export interface ReadEvent {
  row: EventRow
  town: { id: string; name: string; code: string; phone: string; email: string }
  programme: string
  partners: Partner[]
  room: string
}

/** @throws NotFound, NotAllowed as `findEvent` */
export async function readEvent(tx: Tx, actor: Actor, id: string, action: EventAction = 'view'): Promise<ReadEvent> {
  const row = await findEvent(tx, actor, id, action)
  const town = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'place_code as code', 'phone', 'email'])
    .where('id', '=', row.municipality_id)
    .executeTakeFirstOrThrow()
  const programme = await tx
    .selectFrom('programmes')
    .select('name')
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow()
  const partners = await tx
    .selectFrom('event_partners as x')
    .innerJoin('organizations as o', 'o.id', 'x.organization_id')
    .select(['o.id', 'o.name', 'x.part'])
    .where('x.event_id', '=', id)
    .orderBy('x.at')
    .orderBy('o.id')
    .limit(50)
    .execute()
  return {
    row,
    town: { ...town, code: town.code ?? '' },
    programme: programme.name,
    partners: partners.map((each) => ({ ...each, part: each.part as PartnerPart })),
    room: await roomOf(tx, id),
  }
}

/** The actor's own open registration; null when there is none. */
export async function ownRegistration(
  tx: Tx,
  accountId: string | null,
  eventId: string,
): Promise<{ id: string; state: string } | null> {
  if (!accountId) return null
  const row = await tx
    .selectFrom('registrations')
    .select(['id', 'state'])
    .where('event_id', '=', eventId)
    .where('account_id', '=', accountId)
    .where('state', 'not in', ['cancelled', 'declined'])
    .executeTakeFirst()
  return row ?? null
}
