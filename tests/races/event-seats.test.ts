import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as } from '../../src/actor.ts'
import { cancelOwnRegistration } from '../../src/events/cancel-registration.ts'
import { registrationMoves } from '../../src/events/registration.ts'
import { freshDatabase } from '../database.ts'
import { eventsOf } from '../world/events.ts'
import { NOW } from '../world/office.ts'
import type { TalentActor } from '../world/talents.ts'

const RACERS = 20
const SEATS = 3
const ROUNDS = 3

const { db, owner } = await freshDatabase({ connections: RACERS })
const events = eventsOf(db, owner)
const people: TalentActor[] = []
for (let n = 0; n < RACERS; n++) people.push(await events.talent())
const inTheRoom = { venueSeats: SEATS, onlineSeats: null, onlineUrl: '' }

/** What became of the seats: as counted on the event, and as the registrations stand. */
async function whatCameOfIt(eventId: string) {
  const { venue_taken: taken, venue_waiting: waiting } = await events.row(eventId)
  const rows = await owner
    .selectFrom('registrations')
    .select((e) => ['state', e.fn.countAll<number>().as('n')])
    .where('event_id', '=', eventId)
    .groupBy('state')
    .execute()
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0
  return { taken, waiting, confirmed: of('confirmed'), waitlisted: of('waitlisted') }
}

const joinAll = (eventId: string) => Promise.allSettled(people.map((person) => events.join(person, eventId)))

test('twenty people race for the last three seats: three are seated, seventeen wait, in an order of their own', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await events.opened(inTheRoom)
    const outcomes = await joinAll(id)
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, RACERS)
    const rest = RACERS - SEATS
    assert.deepEqual(await whatCameOfIt(id), { taken: SEATS, waiting: rest, confirmed: SEATS, waitlisted: rest })
    const places = await owner.selectFrom('registrations').select('place').where('event_id', '=', id).execute()
    assert.equal(new Set(places.map(({ place }) => place)).size, RACERS)
  }
})

test('seats come free and are given out while others register: never too many, and the first in line first', async () => {
  const { id } = await events.opened(inTheRoom)
  const early = people.slice(0, 6)
  const first: string[] = []
  for (const person of early) first.push(await events.join(person, id))
  const leaving = early
    .slice(0, 2)
    .map((person, n) => as(db, person, (tx) => cancelOwnRegistration(tx, person, first[n] ?? '', NOW)))
  const coming = people.slice(6, 12).map((person) => events.join(person, id))
  await Promise.all([...leaving, ...coming, events.seat(id), events.seat(id), events.seat(id)])
  await events.seat(id)
  assert.deepEqual(await whatCameOfIt(id), { taken: SEATS, waiting: 7, confirmed: SEATS, waitlisted: 7 })
  const states = await Promise.all(first.map(async (one) => (await events.registration(one)).state))
  assert.deepEqual(states, ['cancelled', 'cancelled', 'confirmed', 'confirmed', 'confirmed', 'waitlisted'])
})

test('one person who presses ten times has one registration', async () => {
  const { id } = await events.opened(inTheRoom)
  const [person] = people
  assert.ok(person)
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => events.join(person, id)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await whatCameOfIt(id)).taken, 1)
})

/** The same without lock or condition: read, think for a moment, write. */
async function seatNaively(registration: string, person: TalentActor, eventId: string): Promise<void> {
  await as(db, person, async (tx) => {
    const event = await tx.selectFrom('events').selectAll().where('id', '=', eventId).executeTakeFirstOrThrow()
    if (event.venue_taken >= (event.venue_seats ?? 0)) throw new Error('full')
    await sql`select pg_sleep(0.05)`.execute(tx)
    await tx
      .updateTable('events')
      .set((e) => ({ venue_taken: e('venue_taken', '+', 1) }))
      .where('id', '=', eventId)
      .execute()
    const { to } = registrationMoves.confirm
    await tx.updateTable('registrations').set({ state: to }).where('id', '=', registration).execute()
  })
}

/** Twenty who applied for a tour with selection, none of them seated yet. */
async function allApplied(): Promise<{ id: string; applied: [string, TalentActor][] }> {
  const { id } = await events.opened({ ...inTheRoom, selected: true })
  const applied: [string, TalentActor][] = []
  for (const person of people) applied.push([await events.join(person, id), person])
  return { id, applied }
}

test('this harness can see a race: the twin without guards oversells', async () => {
  await sql`alter table events drop constraint venue_not_oversold`.execute(owner)
  try {
    const { id, applied } = await allApplied()
    await Promise.allSettled(applied.map(([registration, person]) => seatNaively(registration, person, id)))
    assert.ok((await whatCameOfIt(id)).taken > SEATS)
  } finally {
    await sql`update events set venue_seats = greatest(venue_seats, venue_taken)`.execute(owner)
    await sql`alter table events add constraint venue_not_oversold
      check (venue_taken between 0 and coalesce(venue_seats, 0))`.execute(owner)
  }
})

test('where lock and condition are forgotten, the constraint still holds', async () => {
  const { id, applied } = await allApplied()
  await Promise.allSettled(applied.map(([registration, person]) => seatNaively(registration, person, id)))
  const { taken, confirmed } = await whatCameOfIt(id)
  assert.deepEqual([taken, confirmed], [SEATS, SEATS])
})
