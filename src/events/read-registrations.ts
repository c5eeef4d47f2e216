import { sql } from 'kysely'
import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { EventRow } from './find-event.ts'
import { findRegistration, type RegistrationRow } from './find-registration.ts'
import { readEvent, type ReadEvent } from './read-event.ts'
import type { RegistrationState } from './registration.ts'

/** Own registrations with their events, the newest first. */
export async function ownRegistrations(
  tx: Tx,
  actor: Actor,
): Promise<{ id: string; state: RegistrationState; event: EventRow }[]> {
  const rows = await tx
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .selectAll('e')
    .select(['r.id as registration', 'r.state as standing'])
    .where('r.account_id', '=', accountOf(actor))
    .orderBy('e.starts_at', 'desc')
    .orderBy('r.id')
    .limit(200)
    .execute()
  return rows.map(({ registration, standing, ...event }) => ({
    id: registration,
    state: standing as RegistrationState,
    event: event as EventRow,
  }))
}

export interface OwnRegistration {
  row: RegistrationRow
  event: ReadEvent
  materials: { id: string; title: string }[]
  /** Questions are asked, and this person has answered. */
  survey: { asked: boolean; answered: boolean }
  proposal: { id: string; title: string } | null
}

/** One's own registration with everything that belongs to it. @throws NotFound for anybody else's */
export async function readOwnRegistration(tx: Tx, actor: Actor, id: string): Promise<OwnRegistration> {
  const row = await findRegistration(tx, actor, id)
  if (row.account_id !== accountOf(actor)) throw new NotFound()
  const event = await readEvent(tx, actor, row.event_id)
  const materials = await materialsOf(tx, row.event_id)
  const { rows } = await sql<{ asked: boolean; answered: boolean }>`
    select exists (select 1 from survey_questions where event_id = ${row.event_id}) as asked,
           exists (select 1 from survey_takers where registration_id = ${id}) as answered`.execute(tx)
  const proposal = await tx
    .selectFrom('proposals')
    .select(['id', 'title'])
    .where('registration_id', '=', id)
    .executeTakeFirst()
  const survey = rows[0] ?? { asked: false, answered: false }
  return { row, event, materials, survey, proposal: proposal ?? null }
}

/** 資料 of an event that the actor may open. */
export async function materialsOf(tx: Tx, eventId: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('event_materials')
    .select(['id', 'title'])
    .where('event_id', '=', eventId)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute()
}
