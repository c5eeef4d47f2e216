import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, type Actor } from '../../src/actor.ts'
import { acceptTerms } from '../../src/applications/accept-terms.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'

const RACERS = 20
const SEATS = 3
const ROUNDS = 5

const { db, owner } = await freshDatabase({ connections: RACERS })
const { member } = office(owner)

/** A posting with three seats and twenty people who were offered terms. */
async function offersForSeats(): Promise<{ postingId: string; offers: MadeApplication[] }> {
  const client = await member('company')
  const made = await postingsOf(owner)('published', { client_id: client.organizationId, seats: SEATS })
  const shared = { client, posting: { ...made, clientId: client.organizationId } }
  const offers: MadeApplication[] = []
  for (let n = 0; n < RACERS; n++) offers.push(await applicationsOf(owner).offered(shared))
  return { postingId: made.id, offers }
}

async function whatCameOfIt(postingId: string, ids: string[]) {
  const { seats_taken } = await owner
    .selectFrom('postings')
    .select('seats_taken')
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  const accepted = await owner
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('state', '=', 'accepted')
    .execute()
  const journal = await owner
    .selectFrom('journal')
    .select('seq')
    .where('name', '=', 'application.accepted')
    .where('subject', 'in', ids)
    .execute()
  const promised = await owner
    .selectFrom('promises')
    .select('once')
    .where(
      'once',
      'in',
      ids.map((id) => `contract-for-${id}`),
    )
    .execute()
  return { seats_taken, accepted: accepted.length, journal: journal.length, promised: promised.length }
}

test('twenty people race for three seats: three get in, seventeen are told, and nothing is half done', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { postingId, offers } = await offersForSeats()
    const outcomes = await Promise.allSettled(
      offers.map(({ id, talent }) => as(db, talent, (tx) => acceptTerms(tx, talent, id, NOW))),
    )
    const told = outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale)
    assert.equal(told.length, RACERS - SEATS)
    assert.deepEqual(
      await whatCameOfIt(
        postingId,
        offers.map(({ id }) => id),
      ),
      {
        seats_taken: SEATS,
        accepted: SEATS,
        journal: SEATS,
        promised: SEATS,
      },
    )
  }
})

/** The same without lock, condition or constraint: read, think for a moment, write. */
async function acceptNaively(actor: Actor, { id, postingId }: MadeApplication): Promise<void> {
  await as(db, actor, async (tx) => {
    const posting = await tx
      .selectFrom('postings')
      .select(['seats', 'seats_taken'])
      .where('id', '=', postingId)
      .executeTakeFirstOrThrow()
    if (posting.seats_taken >= posting.seats) throw new Stale('full')
    await sql`select pg_sleep(0.05)`.execute(tx)
    await tx
      .updateTable('postings')
      .set((e) => ({ seats_taken: e('seats_taken', '+', 1) }))
      .where('id', '=', postingId)
      .execute()
    await tx.updateTable('applications').set({ state: 'accepted' }).where('id', '=', id).execute()
  })
}

test('this harness can see a race: the twin without guards oversells', async () => {
  await sql`alter table postings drop constraint seats_not_oversold`.execute(owner)
  try {
    const { postingId, offers } = await offersForSeats()
    await Promise.allSettled(offers.map((offer) => acceptNaively(offer.talent, offer)))
    const { accepted, seats_taken } = await whatCameOfIt(
      postingId,
      offers.map(({ id }) => id),
    )
    assert.ok(accepted > SEATS, `${accepted} accepted`)
    assert.ok(seats_taken > SEATS)
  } finally {
    await sql`update postings set seats = greatest(seats, seats_taken)`.execute(owner)
    await sql`alter table postings add constraint seats_not_oversold check (seats_taken between 0 and seats)`.execute(
      owner,
    )
  }
})

test('where lock and condition are forgotten, the constraint still holds', async () => {
  const { postingId, offers } = await offersForSeats()
  await Promise.allSettled(offers.map((offer) => acceptNaively(offer.talent, offer)))
  const { accepted, seats_taken } = await whatCameOfIt(
    postingId,
    offers.map(({ id }) => id),
  )
  assert.deepEqual([accepted, seats_taken], [SEATS, SEATS])
})
