import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { scoutsOf, scoutWords } from '../../../tests/world/scouts.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { type Actor, as } from '../../actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { blockClientOfScout } from './block-client.ts'
import { scoutsLeftToday } from './day-limit.ts'
import { blockedClients, myScout, myScouts, myScoutTo, scoutsOfPosting } from './list-scouts.ts'
import { sendScout } from './send-scout.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const scouts = scoutsOf(owner)
const talents = talentsOf(owner)
const DAY = 86_400_000

const listed = (actor: Actor, postingId: string) => as(db, actor, (tx) => scoutsOfPosting(tx, postingId, 1))
const mine = (actor: Actor, page = 1) => as(db, actor, (tx) => myScouts(tx, actor, page))

test('scouts of one posting, as each of the house reads them; to other houses there are none', async () => {
  const { client, postingId } = await scouts.made('sent')
  await scouts.made('declined', { client, postingId, row: { sent_at: new Date(NOW.getTime() + 1) } })
  const readers: [Actor, number][] = [
    [client, 2],
    [await member('company', client.organizationId, 'viewer'), 2],
    [await member('operator'), 2],
    [await member('company'), 0],
    [await member('municipality'), 0],
    [await member('supporter'), 0],
  ]
  for (const [reader, count] of readers) {
    const { scouts: rows, total } = await listed(reader, postingId)
    assert.deepEqual([rows.length, total], [count, count], reader.kind)
  }
  const { scouts: rows } = await listed(client, postingId)
  assert.deepEqual(
    rows.map(({ known, state, onBehalf, applicationId }) => [known, state, onBehalf, applicationId]),
    [
      ['人材B', 'declined', false, null],
      ['人材A', 'sent', false, null],
    ],
  )
  assert.ok(
    rows.every(({ profile }) => profile?.careers.length === 0),
    'employers stay hidden',
  )
})

test('a talent reads their own: the most urgent first, and what is over by pages', async () => {
  const talent = await scouts.open()
  const waiting = [9, 2, 5]
  for (const days of waiting)
    await scouts.made('opened', { talent, row: { expires_at: new Date(NOW.getTime() + days * DAY) } })
  for (let n = 0; n < 22; n++)
    await scouts.made('expired', { talent, row: { state_since: new Date(NOW.getTime() + n) } })
  await scouts.made('sent')
  const first = await mine(talent)
  assert.deepEqual(
    first.waiting.map(({ expiresAt }) => (expiresAt.getTime() - NOW.getTime()) / DAY),
    [2, 5, 9],
  )
  assert.deepEqual([first.finished.length, first.finishedTotal], [20, 22])
  assert.equal((await mine(talent, 2)).finished.length, 2)
  const other = await scouts.made('sent')
  await assert.rejects(
    as(db, talent, (tx) => myScout(tx, talent, other.id)),
    NotFound,
  )
  await assert.rejects(mine(other.client), NotFound)
})

test('whether a posting was offered to somebody: only they themselves are asked', async () => {
  const { talent, postingId, client } = await scouts.made('accepted')
  const asked = (actor: Actor) => as(db, actor, (tx) => myScoutTo(tx, actor, postingId))
  assert.deepEqual(
    [await asked(talent), await asked(await talents.complete()), await asked(client)],
    ['accepted', null, null],
  )
})

test('a municipality that recruits for itself asks those who are shown to towns; a company those shown to companies', async () => {
  const town = await member('municipality')
  const company = await member('company')
  const posting = postingsOf(owner)
  const ofTown = await posting('published', { client_id: town.organizationId })
  const ofCompany = await posting('published', { client_id: company.organizationId })
  const shownTo = {
    both: {},
    companies: { shown_to_towns: false },
    towns: { shown_to_companies: false },
    nobody: { shown_to_towns: false, shown_to_companies: false },
  }
  const table: string[] = []
  for (const [who, shown] of Object.entries(shownTo)) {
    const { talentId } = await talents.complete({ open_to_scouts: true, ...shown })
    const send = (actor: Actor, postingId: string) =>
      as(db, actor, (tx) => sendScout(tx, actor, { postingId, talentId, message: scoutWords }, NOW)).then(
        () => 'sent',
        () => 'refused',
      )
    table.push(`${who}: town ${await send(town, ofTown.id)}, company ${await send(company, ofCompany.id)}`)
  }
  assert.deepEqual(table, [
    'both: town sent, company sent',
    'companies: town refused, company sent',
    'towns: town sent, company refused',
    'nobody: town refused, company refused',
  ])
})

test('what is left of the day belongs to each client alone, and fills up again at midnight in Japan', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const message = { postingId, talentId: talent.talentId, message: scoutWords }
  await as(db, client, (tx) => sendScout(tx, client, message, NOW))
  const other = await member('company')
  const left = (actor: typeof client, now: Date) =>
    as(db, actor, async (tx) => (await scoutsLeftToday(tx, actor.organizationId, now)).left)
  assert.deepEqual(
    [
      await left(client, NOW),
      await left(other, NOW),
      await left(client, new Date('2025-12-01T14:59:59Z')),
      await left(client, new Date('2025-12-01T15:00:00Z')),
    ],
    [9, 10, 9, 10],
  )
})

test('whom one has blocked is read by oneself alone', async () => {
  const { id, talent, client } = await scouts.made('sent')
  await as(db, talent, (tx) => blockClientOfScout(tx, talent, id, NOW))
  const blocked = (actor: Actor) => as(db, actor, (tx) => blockedClients(tx, actor))
  assert.deepEqual(
    (await blocked(talent)).map((organization) => organization.id),
    [client.organizationId],
  )
  assert.deepEqual([await blocked(client), await blocked(await talents.complete())], [[], []])
})

test('the database itself keeps a second scout, a short sentence and an eleventh of ten from being written', async () => {
  const { client, postingId, talent } = await scouts.made('sent')
  await assert.rejects(scouts.made('sent', { client, postingId, talent }), /one_scout_per_posting/)
  await assert.rejects(scouts.made('sent', { row: { message: 'ぜひ一度。' } }), /scout_says_something/)
  await assert.rejects(scouts.made('sent', { row: { expires_at: NOW } }), /scout_expires_after_it_was_sent/)
  const day = { client_id: client.organizationId, day: '2025-12-01', most: 10, sent: 11 }
  await assert.rejects(owner.insertInto('scout_days').values(day).execute(), /scouts_within_the_day/)
  for (const table of ['scouts', 'scout_days'] as const)
    await assert.rejects(
      as(db, client, (tx) => tx.deleteFrom(table).execute()),
      /permission denied/,
    )
})
