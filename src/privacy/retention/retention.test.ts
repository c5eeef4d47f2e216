import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { ownedPlainly } from '../../../tests/plain-owner.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { endedRowsOf } from '../../../tests/world/ended-rows.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { threadsOf } from '../../../tests/world/threads.ts'
import { as, clock } from '../../actor.ts'
import { type Counts, forgetWhatIsOver } from './forget-what-is-over.ts'
import { keptSince, retentionKinds, retentions } from './retention.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const applications = applicationsOf(owner)
const talks = threadsOf(db, owner)
await ownedPlainly(owner)

const DAY = 86_400_000
const daysAgo = (days: number, seconds = 0) => new Date(NOW.getTime() - days * DAY + seconds * 1000)
/** It happens once a day: each test begins the day anew. */
async function forget(): Promise<Counts | null> {
  await owner.deleteFrom('forgettings').execute()
  return forgetWhatIsOver(db, NOW)
}

const { ended, mail } = endedRowsOf({ db, owner })

test('the table of what is kept how long', () => {
  assert.deepEqual(
    retentionKinds.map((kind) => `${kind}: ${retentions[kind].days}日`),
    [
      'sessions: 30日',
      'codes: 1日',
      'challenges: 1日',
      'attempts: 2日',
      'submissions: 90日',
      'read notifications: 180日',
      'unread notifications: 365日',
      'mails: 180日',
      'invitations: 90日',
      'applications: 365日',
      'callers: 365日',
    ],
  )
  assert.equal(keptSince('codes', NOW).toISOString(), '2025-11-30T01:00:00.000Z')
})

for (const kind of retentionKinds)
  test(`${retentions[kind].words}: kept to the last second of ${retentions[kind].days} days, gone after it`, async () => {
    await ended[kind](daysAgo(retentions[kind].days, 1))
    assert.deepEqual(await forget(), {})
    await ended[kind](daysAgo(retentions[kind].days, -1))
    assert.deepEqual(await forget(), { [kind]: 1 })
    assert.deepEqual(await forget(), {}, 'once is enough')
  })

test('a letter that the law wants to have reached, and one still on its way, are kept', async () => {
  const old = daysAgo(400)
  await mail({ settled_at: old, must_reach: true })
  await mail({ settled_at: null, state: 'waiting' })
  assert.deepEqual(await forget(), {})
  const { rows } = await sql<{ n: number }>`select count(*) as n from mails where body = '本文' and must_reach`.execute(
    owner,
  )
  assert.equal(rows[0]?.n, 1)
})

test('of a mail stays that it went out, so that it never goes out twice', async () => {
  await mail({ settled_at: daysAgo(200) })
  await forget()
  const row = await owner
    .selectFrom('mails')
    .select(['to_address', 'subject', 'body', 'state'])
    .where('settled_at', '=', daysAgo(200))
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { to_address: '', subject: '', body: '', state: 'sent' })
})

test('an application that came to nothing loses its words on both sides, and stays an application', async () => {
  const talk = await talks.about(await applications.screening(), '人材: 質問です', '企業: 答えです')
  await owner
    .insertInto('application_notes')
    .values({
      id: randomUUID(),
      application_id: talk.id,
      client_id: talk.client.organizationId,
      account_id: talk.client.accountId,
      words: '内部の覚え書き',
      at: NOW,
    })
    .execute()
  await owner
    .insertInto('declines')
    .values({
      application_id: talk.id,
      reason: 'skill',
      message: 'ご応募ありがとうございました。',
      by_kind: 'company',
      at: NOW,
    })
    .execute()
  const over = { state: 'declined', state_since: daysAgo(366), reply_by: null }
  await owner.updateTable('applications').set(over).where('id', '=', talk.id).execute()
  assert.deepEqual(await forget(), { applications: 1 })
  const row = await owner
    .selectFrom('applications')
    .select(['state', 'motivation', 'proposal', 'talent_id'])
    .where('id', '=', talk.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { state: 'declined', motivation: '', proposal: '', talent_id: talk.talent.talentId })
  const bodies = await owner.selectFrom('messages').select('body').where('thread_id', '=', talk.threadId).execute()
  assert.deepEqual(
    new Set(bodies.map(({ body }) => body)),
    new Set(['保存期間の経過または退会により、この文面は消去しました。']),
  )
  assert.deepEqual(
    await owner.selectFrom('application_notes').select('id').where('application_id', '=', talk.id).execute(),
    [],
  )
})

test('an application under way, and one that became a contract, keep theirs however old', async () => {
  for (const state of ['screening', 'offered', 'contracted'] as const)
    await applications.made(state, { row: { state_since: daysAgo(2000) } })
  assert.deepEqual(await forget(), {})
})

test('more than fits one transaction goes in several', async () => {
  await sql`
    insert into submissions (key, fingerprint, at)
    select gen_random_uuid(), 'x', ${daysAgo(100)} from generate_series(1, 2500)`.execute(owner)
  assert.deepEqual(await forget(), { submissions: 2500 })
})

test('it is done once a day, by whichever beat comes first, and written down for the operator', async () => {
  await owner.deleteFrom('sign_in_codes').execute()
  await ended.codes(daysAgo(5))
  assert.deepEqual(await forget(), { codes: 1 })
  await ended.codes(daysAgo(5))
  assert.equal(await forgetWhatIsOver(db, NOW), null)
  assert.equal(await forgetWhatIsOver(db, new Date(NOW.getTime() + 13 * 3_600_000)), null, 'until midnight in Japan')
  const tomorrow = await forgetWhatIsOver(db, new Date(NOW.getTime() + 14 * 3_600_000))
  assert.equal(tomorrow?.codes, 1)
  const operator = await member('operator')
  const seen = await as(db, operator, (tx) =>
    tx.selectFrom('forgettings').select('counts').where('day', '=', '2025-12-01').execute(),
  )
  assert.deepEqual(seen, [{ counts: { codes: 1 } }])
})

test('nobody but the clock forgets, and nothing without a name', async () => {
  const operator = await member('operator')
  const ask = (what: string) => sql`select forget(${what}, ${NOW}, 10)`
  await assert.rejects(
    as(db, operator, (tx) => ask('codes').execute(tx)),
    /only the clock erases/,
  )
  await assert.rejects(
    as(db, clock, (tx) => ask('contracts').execute(tx)),
    /nothing is forgotten as contracts/,
  )
})

test('the operations page names every period as it is', () => {
  const page = readFileSync('docs/operations/retention.md', 'utf8')
  for (const kind of retentionKinds) {
    const { words, days } = retentions[kind]
    assert.match(page, new RegExp(`\\| ${words.replaceAll(/[()]/g, '\\$&')} \\|[^\\n]*\\| ${days} days \\|`), kind)
  }
})

test('of a call stays the company and how many came, for the figures; neither name nor number', async () => {
  await ended.callers(daysAgo(366))
  await forget()
  assert.deepEqual(
    await owner.selectFrom('telephone_registrations').select('phone').where('at', '<', NOW).execute(),
    [],
  )
  const named = await owner.selectFrom('registrations').select(['name', 'company', 'people']).distinct().execute()
  assert.ok(named.some(({ name, company }) => name === '電話で申し込んだ方' && company === '湯けむり旅館'))
})
