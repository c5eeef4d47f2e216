import type { Actor } from '../actor.ts'
import { type Entry, record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import type { EventRow } from './find-event.ts'
import { type RegistrationRow, requireRegistrationMove } from './find-registration.ts'
import { confirmParty, tellParty } from './letters.ts'
import { registrationMoves } from './registration.ts'
import { countSeats, moverOf } from './seats.ts'

/** A registration with its event, both locked. */
export interface Place {
  event: EventRow
  row: RegistrationRow
}

/** Seats a party: takes the seats, writes it down and sends the confirmation with its calendar file. */
export async function seatParty(tx: Tx, actor: Actor, { event, row }: Place, now: Date): Promise<Place> {
  requireRegistrationMove(row, 'confirm')
  const waited = row.state === 'waitlisted'
  const counts = { taken: row.people, waiting: waited ? -row.people : 0 }
  const counted = await countSeats(tx, event, row.way, counts, now)
  const { to } = registrationMoves.confirm
  const seated = { ...row, state: to, state_since: now }
  await tx.updateTable('registrations').set({ state: to, state_since: now }).where('id', '=', row.id).execute()
  const detail = { event: event.id, municipality: event.municipality_id }
  const entry = { name: 'registration.confirmed', subject: row.id, from: row.state, to, detail } as const
  await record(tx, moverOf(actor, actor.kind === 'clock'), entry, now)
  await confirmParty(tx, counted, seated, waited ? 'promoted' : 'confirmed', now)
  return { event: counted, row: seated }
}

/** Puts a party on the waiting list, in the order of its place. */
export async function queueParty(tx: Tx, actor: Actor, { event, row }: Place, now: Date): Promise<Place> {
  requireRegistrationMove(row, 'waitlist')
  const counted = await countSeats(tx, event, row.way, { waiting: row.people }, now)
  const { to } = registrationMoves.waitlist
  const queued = { ...row, state: to, state_since: now }
  await tx.updateTable('registrations').set({ state: to, state_since: now }).where('id', '=', row.id).execute()
  const entry = { name: 'registration.waitlisted', subject: row.id, from: row.state, to } as const
  await record(tx, actor, { ...entry, detail: { event: event.id } }, now)
  await tellParty(tx, counted, queued, 'waitlisted', now)
  return { event: counted, row: queued }
}

interface Leaving {
  move: 'cancel' | 'decline'
  /** The class that the journal keeps. */
  reason: string
  /** The sentence that the person reads. */
  message: string
}

/** Takes a party off the event: its seats, or its place on the waiting list, are free again. */
export async function releaseParty(
  tx: Tx,
  actor: Actor,
  { event, row }: Place,
  { move, reason, message }: Leaving,
  now: Date,
): Promise<Place> {
  requireRegistrationMove(row, move)
  const seats = row.state === 'confirmed' ? { taken: -row.people } : {}
  const queue = row.state === 'waitlisted' ? { waiting: -row.people } : {}
  const counted = await countSeats(tx, event, row.way, { ...seats, ...queue }, now)
  const { to } = registrationMoves[move]
  const left = { ...row, state: to, state_since: now, message }
  await tx.updateTable('registrations').set({ state: to, state_since: now, message }).where('id', '=', row.id).execute()
  const name = move === 'cancel' ? 'registration.cancelled' : 'registration.declined'
  const entry: Entry = { name, subject: row.id, from: row.state, to, reason, detail: { event: event.id } }
  await record(tx, actor, entry, now)
  return { event: counted, row: left }
}
