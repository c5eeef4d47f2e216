import type { NotNull } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Caller, callersOf } from './by-telephone/find-caller.ts'
import type { EventRow } from './find-event.ts'
import { findRegistration, type RegistrationRow } from './find-registration.ts'
import { readEvent, type ReadEvent } from './read-event.ts'
import type { ChoiceOutcome, ChoiceReason } from './registration.ts'

/** One participant in the organizer’s list. */
export interface ListedParty {
  row: RegistrationRow
  /** How often this person took part in an earlier tour of the same town. */
  earlierTours: number
  /** Who called, where it was taken by telephone. */
  caller: Caller | undefined
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
  const callers = await callersOf(tx, event.id)
  return rows.map((row) => ({
    row: row as RegistrationRow,
    earlierTours: earlier.get(row.account_id ?? '') ?? 0,
    caller: callers.get(row.id),
  }))
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
    .where('r.account_id', 'is not', null)
    .groupBy('r.account_id')
    .$narrowType<{ account: NotNull }>()
    .execute()
  return new Map(rows.map(({ account, count }) => [account, count]))
}

/** One participant as the organizer sees them. */
export interface PartyView {
  row: RegistrationRow
  event: ReadEvent
  choices: { outcome: ChoiceOutcome; reason: ChoiceReason; memo: string; at: Date }[]
  earlierTours: number
  caller: Caller | undefined
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
  const caller = (await callersOf(tx, row.event_id)).get(id)
  return { row, event, choices: told, earlierTours: earlier.get(row.account_id ?? '') ?? 0, caller }
}
