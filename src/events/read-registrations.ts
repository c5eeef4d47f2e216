import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { EventRow } from './find-event.ts'
import { findRegistration, type RegistrationRow } from './find-registration.ts'
import { type ReadEvent, readEvent } from './read-event.ts'
import type { ChoiceOutcome, ChoiceReason, RegistrationState } from './registration.ts'

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

export interface ListedParty {
  row: RegistrationRow
  /** How often this person took part in an earlier tour of the same town. */
  earlierTours: number
}

/** Everybody who registered, for the organizer, in the order of registering, with those marked who came before. */
export async function partiesFor(tx: Tx, event: EventRow): Promise<ListedParty[]> {
  const rows = await tx
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', event.id)
    .orderBy('place')
    .limit(5000)
    .execute()
  const earlier = await earlierTours(tx, event)
  return rows.map((row) => ({ row: row as RegistrationRow, earlierTours: earlier.get(row.account_id) ?? 0 }))
}

/** Tours of the same town that began earlier, by whom they were attended. */
async function earlierTours(tx: Tx, event: EventRow): Promise<Map<string, number>> {
  if (event.kind !== 'tour') return new Map()
  const rows = await tx
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event_id')
    .select((x) => ['r.account_id as account', x.fn.countAll<number>().as('count')])
    .where('e.municipality_id', '=', event.municipality_id)
    .where('e.kind', '=', 'tour')
    .where('e.starts_at', '<', event.starts_at)
    .where('r.state', '=', 'attended')
    .groupBy('r.account_id')
    .execute()
  return new Map(rows.map(({ account, count }) => [account, count]))
}

export interface PartyView {
  row: RegistrationRow
  event: ReadEvent
  choices: { outcome: ChoiceOutcome; reason: ChoiceReason; memo: string; at: Date }[]
  earlierTours: number
}

/** One registration as its organizer sees it, with what was decided and why. @throws NotFound for anybody else */
export async function readParty(tx: Tx, actor: Actor, id: string): Promise<PartyView> {
  const row = await findRegistration(tx, actor, id)
  const event = await readEvent(tx, actor, row.event_id, 'organize')
  const choices = await tx
    .selectFrom('registration_choices')
    .select(['outcome', 'reason', 'memo', 'at'])
    .where('registration_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(20)
    .execute()
  const earlier = await earlierTours(tx, event.row)
  const told = choices.map((each) => ({
    ...each,
    outcome: each.outcome as ChoiceOutcome,
    reason: each.reason as ChoiceReason,
  }))
  return { row, event, choices: told, earlierTours: earlier.get(row.account_id) ?? 0 }
}
