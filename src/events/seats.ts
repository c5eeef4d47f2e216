import { type Actor, clock } from '../actor.ts'
import { record } from '../journal.ts'
import { later } from '../later.ts'
import type { Tx } from '../platform/db/database.ts'
import { canMoveEvent, type EventMove, eventMoves, isComing, type Way } from './event.ts'
import type { EventRow } from './find-event.ts'

type Counts = Pick<
  EventRow,
  'venue_seats' | 'online_seats' | 'venue_taken' | 'online_taken' | 'venue_waiting' | 'online_waiting'
>

/** Seats of one way as they stand; null where the way is not offered. */
export function seatsOf(row: Counts, way: Way): { seats: number; taken: number; waiting: number } | null {
  const seats = row[`${way}_seats`]
  return seats === null ? null : { seats, taken: row[`${way}_taken`], waiting: row[`${way}_waiting`] }
}

/** How many more could be seated now; somebody who waits is never overtaken. */
export function freeFor(row: Counts, way: Way): number {
  const now = seatsOf(row, way)
  return now && now.waiting === 0 ? now.seats - now.taken : 0
}

/** No way has a seat for one more. */
export const isFull = (row: Counts): boolean => freeFor(row, 'venue') <= 0 && freeFor(row, 'online') <= 0

/** People more (or fewer) who have a seat, or who wait for one. */
export interface SeatChange {
  taken?: number
  waiting?: number
}

/**
 * Counts people in or out of one way, under the lock of the event, and moves the event between 受付中 and 満席.
 * @returns the event as it is then
 */
export async function countSeats(
  tx: Tx,
  row: EventRow,
  way: Way,
  { taken = 0, waiting = 0 }: SeatChange,
  now: Date,
): Promise<EventRow> {
  const counted: EventRow = {
    ...row,
    [`${way}_taken`]: row[`${way}_taken`] + taken,
    [`${way}_waiting`]: row[`${way}_waiting`] + waiting,
  }
  const { venue_taken, online_taken, venue_waiting, online_waiting } = counted
  const counts = { venue_taken, online_taken, venue_waiting, online_waiting }
  await tx.updateTable('events').set(counts).where('id', '=', row.id).execute()
  return settleFullness(tx, counted, now)
}

/** 満席 or 受付中, by the seats as they are. */
export async function settleFullness(tx: Tx, row: EventRow, now: Date): Promise<EventRow> {
  const move: EventMove = isFull(row) ? 'fill' : 'reopen'
  if (!canMoveEvent(row.state, move)) return row
  const { to } = eventMoves[move]
  await tx.updateTable('events').set({ state: to, state_since: now }).where('id', '=', row.id).execute()
  const name = move === 'fill' ? 'event.filled' : 'event.reopened'
  await record(tx, clock, { name, subject: row.id, from: row.state, to }, now)
  return { ...row, state: to, state_since: now }
}

/** Promises that whoever waits is seated, after seats came free. `because` says which deed freed them. */
export async function promiseSeats(tx: Tx, row: EventRow, because: string, now: Date): Promise<void> {
  if (!isComing(row.state) || row.venue_waiting + row.online_waiting === 0) return
  await later(tx, 'events.seat-waiting', { eventId: row.id }, { once: `seats-after-${because}`, now })
}

/** The next number in the order of registrations. */
export async function nextPlace(tx: Tx, row: EventRow): Promise<number> {
  const last_place = row.last_place + 1
  await tx.updateTable('events').set({ last_place }).where('id', '=', row.id).execute()
  return last_place
}

/** Who writes down what the seats did by themselves: the clock; what a person did stays theirs. */
export const moverOf = (actor: Actor, byItself: boolean): Actor => (byItself ? clock : actor)
