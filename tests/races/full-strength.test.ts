import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../../src/actor.ts'
import { acceptTerms } from '../../src/applications/accept-terms.ts'
import { sendScout } from '../../src/applications/scouts/send-scout.ts'
import { bookInterview } from '../../src/interviews/book-interview.ts'
import { Invalid, NotAllowed, Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { applicationsOf } from '../world/applications.ts'
import { eventsOf } from '../world/events.ts'
import { friday, interviewsOf, type MadeInterview } from '../world/interviews.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { scoutsOf, scoutWords } from '../world/scouts.ts'
import { teamsOf } from '../world/teams.ts'

/**
 * 全力の競走: the same races as in the files beside, whose twins without a guard fail with twenty; here with as many tries
 * as `RACE_TRIES` says. `npm run test:races` makes 10,000 of each.
 */
const TRIES = Number(process.env.RACE_TRIES ?? 40)
const CONNECTIONS = 20
/** More than there are connections, so that every connection has somebody waiting for it. */
const AT_ONCE = 60
const RIVALS = 12
const timeout = 60_000 + TRIES * 100

const { db, owner } = await freshDatabase({ connections: CONNECTIONS })
const { member } = office(owner)

/** How many of the tries came to what: done, or refused with the kind of sentence. Anything else is a defect. */
async function race<Rival>(rivals: readonly Rival[], one: (rival: Rival) => Promise<unknown>) {
  const came = { done: 0, refused: 0 }
  for (let begun = 0; begun < TRIES; begun += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, TRIES - begun) }, (_, n) =>
      one(rivals[(begun + n) % rivals.length] as Rival),
    )
    for (const outcome of await Promise.allSettled(batch))
      if (outcome.status === 'fulfilled') came.done++
      else {
        const { reason } = outcome
        assert.ok(reason instanceof Stale || reason instanceof Invalid || reason instanceof NotAllowed, String(reason))
        came.refused++
      }
  }
  assert.equal(came.done + came.refused, TRIES)
  return came
}

const entriesOf = async (name: string, subjects: readonly string[]) =>
  (
    await owner
      .selectFrom('journal')
      .select('seq')
      .where('name', '=', name)
      .where('subject', 'in', [...subjects])
      .execute()
  ).length

test('one date for everybody who applied is booked once', { timeout }, async () => {
  const client = await member('company')
  const posting = await postingsOf(owner)('published', { client_id: client.organizationId })
  const shared = { client, posting: { ...posting, clientId: client.organizationId }, proposal: { slots: [friday] } }
  const made: MadeInterview[] = []
  for (let n = 0; n < RIVALS; n++) made.push(await interviewsOf(db, owner).proposed(shared))
  const came = await race(made, ({ id, talent }) =>
    as(db, talent, (tx) => bookInterview(tx, talent, id, { proposal: 1, number: 1 }, NOW)),
  )
  const ids = made.map(({ id }) => id)
  assert.deepEqual([came.done, await entriesOf('interview.booked', ids)], [1, 1])
})

test('ten scouts a day go out, and not one more', { timeout }, async () => {
  const scouts = scoutsOf(owner)
  const client = await member('company')
  const { id: postingId } = await postingsOf(owner)('published', { client_id: client.organizationId })
  const talents: string[] = []
  for (let n = 0; n < RIVALS; n++) talents.push((await scouts.open()).talentId)
  const came = await race(talents, (talentId) =>
    as(db, client, (tx) => sendScout(tx, client, { postingId, talentId, message: scoutWords }, NOW)),
  )
  const sent = await owner.selectFrom('scouts').select('id').where('client_id', '=', client.organizationId).execute()
  const day = owner.selectFrom('scout_days').select('sent').where('client_id', '=', client.organizationId)
  assert.deepEqual([came.done, sent.length, (await day.executeTakeFirstOrThrow()).sent], [10, 10, 10])
})

test('the answers of one teammate are one consent', { timeout }, async () => {
  const teams = teamsOf(db, owner)
  const { id, mates } = await teams.gathering()
  const mate = mates[0]
  assert.ok(mate)
  const came = await race([mate], (one) => teams.consent(id, one))
  const places = (await teams.placesOf(id)).map((place) => place.id)
  assert.deepEqual([came.done, await entriesOf('teammate.consented', places)], [1, 1])
})

test('three seats of an event are taken by three; everybody else waits once', { timeout }, async () => {
  const events = eventsOf(db, owner)
  const { id } = await events.opened({ venueSeats: 3, onlineSeats: null, onlineUrl: '' })
  const people = []
  for (let n = 0; n < RIVALS; n++) people.push(await events.talent())
  const came = await race(people, (person) => events.join(person, id))
  const rows = await owner.selectFrom('registrations').select('state').where('event_id', '=', id).execute()
  const confirmed = rows.filter(({ state }) => state === 'confirmed').length
  assert.deepEqual([came.done, rows.length, confirmed], [RIVALS, RIVALS, 3])
  const { venue_taken, venue_waiting } = await events.row(id)
  assert.deepEqual([venue_taken, venue_waiting], [3, RIVALS - 3])
})

test('an offer that is accepted again and again is accepted once, and its seat taken once', { timeout }, async () => {
  const client = await member('company')
  const posting = await postingsOf(owner)('published', { client_id: client.organizationId, seats: 3 })
  const shared = { client, posting: { ...posting, clientId: client.organizationId } }
  const offers = []
  for (let n = 0; n < RIVALS; n++) offers.push(await applicationsOf(owner).offered(shared))
  const came = await race(offers, ({ id, talent }) => as(db, talent, (tx) => acceptTerms(tx, talent, id, NOW)))
  const ids = offers.map(({ id }) => id)
  const seats = owner.selectFrom('postings').select('seats_taken').where('id', '=', posting.id)
  const { seats_taken } = await seats.executeTakeFirstOrThrow()
  assert.deepEqual([came.done, seats_taken, await entriesOf('application.accepted', ids)], [3, 3, 3])
})
