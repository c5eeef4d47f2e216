import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as } from '../../src/actor.ts'
import { bookInterview } from '../../src/interviews/book-interview.ts'
import { interviewMoves } from '../../src/interviews/interview.ts'
import { Invalid } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { friday, interviewsOf, type MadeInterview } from '../world/interviews.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'

const RACERS = 20
const ROUNDS = 3

const { db, owner } = await freshDatabase({ connections: RACERS })
const interviews = interviewsOf(db, owner)
const only = { slots: [friday] }

/** One date of one company, sent to twenty who applied for the same posting. */
async function oneSlotForAll(): Promise<MadeInterview[]> {
  const client = await office(owner).member('company')
  const posting = await postingsOf(owner)('published', { client_id: client.organizationId })
  const shared = { client, posting: { ...posting, clientId: client.organizationId }, proposal: only }
  const made: MadeInterview[] = []
  for (let n = 0; n < RACERS; n++) made.push(await interviews.proposed(shared))
  return made
}

/** One talent who has the same date from three companies. */
async function oneTalentForThree(): Promise<MadeInterview[]> {
  const talent = await talentsOf(owner).complete()
  return Promise.all([1, 2, 3].map(() => interviews.proposed({ talent, proposal: only })))
}

const bookAll = (made: readonly MadeInterview[]) =>
  Promise.allSettled(
    made.map(({ id, talent }) =>
      as(db, talent, (tx) => bookInterview(tx, talent, id, { proposal: 1, number: 1 }, NOW)),
    ),
  )

async function whatCameOfIt(made: readonly MadeInterview[]) {
  const ids = made.map(({ id }) => id)
  const of = (rows: readonly unknown[]) => rows.length
  const booked = owner.selectFrom('interviews').select('id').where('state', '=', 'booked').where('id', 'in', ids)
  const journal = owner
    .selectFrom('journal')
    .select('seq')
    .where('name', '=', 'interview.booked')
    .where('subject', 'in', ids)
  const invited = owner
    .selectFrom('mails')
    .select('id')
    .where('once', 'like', 'interview-booked-%')
    .where((e) => e.or(ids.map((id) => e('once', 'like', `%${id}%`))))
  const found = await Promise.all([booked.execute(), journal.execute(), invited.execute()])
  return { booked: of(found[0]), journal: of(found[1]), invited: of(found[2]) }
}

test('one date that twenty may choose is booked once, nineteen are offered the rest, nothing is half done', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await oneSlotForAll()
    const outcomes = await bookAll(made)
    const told = outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Invalid)
    assert.equal(told.length, RACERS - 1)
    assert.deepEqual(await whatCameOfIt(made), { booked: 1, journal: 1, invited: 2 })
  }
})

test('one talent in three talks at once is booked for one', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await oneTalentForThree()
    const outcomes = await bookAll(made)
    assert.equal(outcomes.filter((o) => o.status === 'fulfilled').length, 1)
    assert.deepEqual(await whatCameOfIt(made), { booked: 1, journal: 1, invited: 2 })
  }
})

/** The same without lock or question: read, think for a moment, write. */
async function bookNaively({ id, talent, client }: MadeInterview): Promise<void> {
  await as(db, client, async (tx) => {
    const rivals = await tx
      .selectFrom('interviews')
      .select('id')
      .where('state', '=', 'booked')
      .where('starts_at', '=', friday.startsAt)
      .where('client_id', '=', client.organizationId)
      .execute()
    if (rivals.length > 0) throw new Invalid({ slot: 'taken' })
    await sql`select pg_sleep(0.05)`.execute(tx)
    const date = { starts_at: friday.startsAt, ends_at: friday.endsAt, booked_at: NOW }
    await tx
      .updateTable('interviews')
      .set({ state: interviewMoves.book.to, ...date })
      .where('id', '=', id)
      .where('talent_id', '=', talent.talentId)
      .execute()
  })
}

const walls = [
  ['a_slot_is_taken_once', 'posting_id', "state = 'booked'"],
  ['a_client_talks_to_one_at_a_time', 'client_id', "state = 'booked' and not beside"],
] as const

test('this harness can see a race: the twin without guards books one date again and again', async () => {
  for (const [wall] of walls) await sql`alter table interviews drop constraint ${sql.id(wall)}`.execute(owner)
  const made = await oneSlotForAll()
  try {
    await Promise.allSettled(made.map(bookNaively))
    const { booked } = await whatCameOfIt(made)
    assert.ok(booked > 1, `${booked} booked`)
  } finally {
    await sql`update interviews set state = 'proposed' where state = 'booked'`.execute(owner)
    for (const [wall, whose, when] of walls)
      await sql`alter table interviews add constraint ${sql.id(wall)} exclude using gist
        (${sql.id(whose)} with =, tstzrange(starts_at, ends_at) with &&) where (${sql.raw(when)})`.execute(owner)
  }
})

test('where lock and question are forgotten, the constraint still holds', async () => {
  const made = await oneSlotForAll()
  await Promise.allSettled(made.map(bookNaively))
  assert.equal((await whatCameOfIt(made)).booked, 1)
})
