import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { isComing, ways } from './event.ts'
import { type EventRow } from './find-event.ts'
import { findRegistration, lockRegistration } from './find-registration.ts'
import { confirmParty } from './letters.ts'
import type { Place } from './move-registration.ts'
import { type Party, requireParty } from './register.ts'
import { registrationMoves } from './registration.ts'
import { countSeats, freeFor, nextPlace, promiseSeats } from './seats.ts'

/** What may be changed after registering. */
export type PartyChange = Pick<Party, 'way' | 'people' | 'note'>

/**
 * 申込の内容を変える: the way, the number of people, the note. Whoever has a seat keeps it until the new seats are theirs;
 * whoever waits and wants more, or another way, waits behind those who came before.
 * @throws Invalid when there are no such seats (the old ones stand); Stale after the 取消の期限
 */
export async function changeRegistration(
  tx: Tx,
  actor: Actor,
  id: string,
  change: PartyChange,
  now: Date,
): Promise<void> {
  const { state } = await findRegistration(tx, actor, id)
  const move = state === 'waitlisted' ? 'changeWaiting' : 'change'
  const place = await lockRegistration(tx, actor, id, move)
  requireInTime(place.event, now)
  requireParty(place.event, { ...change, company: place.row.company })
  const counted = move === 'change' ? await reseat(tx, place, change, now) : await requeue(tx, place, change, now)
  const version = place.row.version + 1
  const changed = { ...change, version }
  await tx.updateTable('registrations').set(changed).where('id', '=', id).execute()
  const detail = { way: change.way, people: change.people }
  const { to } = registrationMoves[move]
  await record(tx, actor, { name: 'registration.changed', subject: id, from: state, to, detail }, now)
  if (move === 'change') await confirmParty(tx, counted, { ...place.row, ...changed }, 'changed', now)
  await promiseSeats(tx, counted, `${id}-${version}`, now)
}

/** @throws Stale once the day has come too near, or it is over */
export function requireInTime(event: EventRow, now: Date): void {
  if (!isComing(event.state) || event.cancellable_until <= now)
    throw new Stale('変更・取消の期限を過ぎました。ご都合が変わったときは、主催者に直接ご連絡ください。')
}

async function reseat(tx: Tx, { event, row }: Place, { way, people }: PartyChange, now: Date): Promise<EventRow> {
  const more = way === row.way ? people - row.people : people
  if (more > 0 && freeFor(event, way) < more)
    throw new Invalid({ people: `${ways[way]}の席が足りません。いまの申込はそのまま残っています` })
  const given = await countSeats(tx, event, row.way, { taken: -row.people }, now)
  return countSeats(tx, given, way, { taken: people }, now)
}

async function requeue(tx: Tx, { event, row }: Place, { way, people }: PartyChange, now: Date): Promise<EventRow> {
  const left = await countSeats(tx, event, row.way, { waiting: -row.people }, now)
  const counted = await countSeats(tx, left, way, { waiting: people }, now)
  if (way === row.way && people <= row.people) return counted
  const place = await nextPlace(tx, counted)
  await tx.updateTable('registrations').set({ place }).where('id', '=', row.id).execute()
  return { ...counted, last_place: place }
}
