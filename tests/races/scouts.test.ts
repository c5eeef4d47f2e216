import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, type Member } from '../../src/actor.ts'
import { sendScout } from '../../src/applications/scouts/send-scout.ts'
import { dayInJapan } from '../../src/law/japanese-date.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { scoutsOf, scoutWords } from '../world/scouts.ts'

const RACERS = 20
const A_DAY = 10
const ROUNDS = 3

const { db, owner } = await freshDatabase({ connections: RACERS })
const { member } = office(owner)
const scouts = scoutsOf(owner)

interface Invitation {
  client: Member
  postingId: string
  talentId: string
}

/** Twenty colleagues' clicks for twenty talents, over two postings, so that no posting's lock puts them in a row. */
async function invitations(): Promise<Invitation[]> {
  const client = await member('company')
  const posting = postingsOf(owner)
  const of = { client_id: client.organizationId }
  const postings = [await posting('published', of), await posting('published', of)]
  const made: Invitation[] = []
  for (let n = 0; n < RACERS; n++)
    made.push({ client, postingId: postings[n % 2]?.id ?? '', talentId: (await scouts.open()).talentId })
  return made
}

async function whatCameOfIt([first]: Invitation[]) {
  const { rows } = await sql<{ counted: number; scouts: number; mails: number; journal: number }>`
    select (select sent from scout_days d where d.client_id = c.id) as counted,
           (select count(*) from scouts s where s.client_id = c.id) as scouts,
           (select count(*) from mails m join scouts s on m.once = 'scout-sent-' || s.id
             where s.client_id = c.id) as mails,
           (select count(*) from journal j join scouts s on j.subject = s.id and j.name = 'scout.sent'
             where s.client_id = c.id) as journal
      from organizations c where c.id = ${first?.client.organizationId}`.execute(owner)
  const [row] = rows
  assert.ok(row)
  return row
}

test('twenty clicks race for the ten scouts of a day: ten go out, ten are told, and nothing is half done', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await invitations()
    const outcomes = await Promise.allSettled(
      made.map(({ client, postingId, talentId }) =>
        as(db, client, (tx) => sendScout(tx, client, { postingId, talentId, message: scoutWords }, NOW)),
      ),
    )
    const told = outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale)
    assert.equal(told.length, RACERS - A_DAY)
    assert.deepEqual(await whatCameOfIt(made), { counted: A_DAY, scouts: A_DAY, mails: A_DAY, journal: A_DAY })
  }
})

test('the same talent is invited to the same posting once, whoever clicks', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const operator = await member('operator')
  const outcomes = await Promise.allSettled(
    Array.from({ length: RACERS }, (_, n) => (n % 2 === 0 ? client : operator)).map((actor) =>
      as(db, actor, (tx) => sendScout(tx, actor, { postingId, talentId: talent.talentId, message: scoutWords }, NOW)),
    ),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  const told = outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale)
  assert.equal(told.length, RACERS - 1)
})

/** The same without lock, condition or constraint: count what is there, think for a moment, write. */
async function sendNaively({ client, postingId, talentId }: Invitation): Promise<void> {
  await as(db, client, async (tx) => {
    const day = dayInJapan(NOW).toString()
    const row = await tx
      .selectFrom('scout_days')
      .select('sent')
      .where('client_id', '=', client.organizationId)
      .executeTakeFirst()
    if ((row?.sent ?? 0) >= A_DAY) throw new Stale('full')
    await sql`select pg_sleep(0.05)`.execute(tx)
    const talent = await tx
      .selectFrom('talents')
      .select('account_id')
      .where('id', '=', talentId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('scouts')
      .values({
        id: crypto.randomUUID(),
        posting_id: postingId,
        talent_id: talentId,
        account_id: talent.account_id,
        client_id: client.organizationId,
        sender_id: client.organizationId,
        by_account: client.accountId,
        message: scoutWords,
        state: 'sent',
        sent_at: NOW,
        state_since: NOW,
        expires_at: new Date(NOW.getTime() + 86_400_000),
      })
      .execute()
    await tx
      .insertInto('scout_days')
      .values({ client_id: client.organizationId, day, most: A_DAY, sent: 1 })
      .onConflict((c) => c.columns(['client_id', 'day']).doUpdateSet({ sent: sql`scout_days.sent + 1` }))
      .execute()
  })
}

test('this harness can see a race: the twin without guards sends more than ten', async () => {
  await sql`alter table scout_days drop constraint scouts_within_the_day`.execute(owner)
  try {
    const made = await invitations()
    await Promise.allSettled(made.map(sendNaively))
    const { scouts: sent } = await whatCameOfIt(made)
    assert.ok(sent > A_DAY, `${sent} sent`)
  } finally {
    await sql`update scout_days set most = greatest(most, sent)`.execute(owner)
    await sql`alter table scout_days add constraint scouts_within_the_day check (sent between 0 and most)`.execute(
      owner,
    )
  }
})

test('where lock and condition are forgotten, the constraint still holds', async () => {
  const made = await invitations()
  await Promise.allSettled(made.map(sendNaively))
  const { scouts: sent } = await whatCameOfIt(made)
  assert.equal(sent, A_DAY)
})
