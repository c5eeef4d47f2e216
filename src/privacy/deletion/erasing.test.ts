import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { ownedPlainly } from '../../../tests/plain-owner.ts'
import { livedPerson } from '../../../tests/world/lived-person.ts'
import { NOW } from '../../../tests/world/office.ts'
import { as, clock } from '../../actor.ts'
import { isSealed } from '../../ties/certificate.ts'
import { erased } from '../columns/erased.ts'
import { carryOutDeletions } from './carry-out-deletions.ts'

const { db, owner } = await freshDatabase()
const SECRET = 'a secret of the tests, long enough to be one'
const person = await livedPerson({ db, owner })
const { accountId, talentId } = person.talent

/** Every record that is about the person: a row that holds one of these ids is theirs. */
async function idsOfPerson(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with apps as (select id from applications where account_id = ${accountId}),
    said as (select m.id from messages m join threads t on t.id = m.thread_id where t.about_id in (select id from apps)),
    talks as (select id from interviews where application_id in (select id from apps)),
    parties as (select id from registrations where account_id = ${accountId})
    select id from apps union select id from said union select id from talks union select id from parties
    union select id from proposals where account_id = ${accountId}
    union select ${person.contractId}::uuid union select ${accountId}::uuid union select ${talentId}::uuid`.execute(
    owner,
  )
  return rows.map(({ id }) => id)
}

/** What stands in a column of the person's rows: each value once. */
async function valuesOf(table: string, column: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select distinct ${sql.ref(column)}::text as value from ${sql.table(table)} t
     where exists (select from jsonb_each_text(to_jsonb(t)) c where c.value = any(${ids}) and c.key <> 'added_by') and coalesce(${sql.ref(column)}::text, '') not in ('', '{}') order by 1`.execute(
    owner,
  )
  return rows.map(({ value }) => value)
}

async function everyValue(ids: readonly string[]): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>()
  for (const [table, columns] of Object.entries(erased))
    for (const column of columns) all.set(`${table}.${column}`, await valuesOf(table, column, ids))
  return all
}

async function contractTerms() {
  const { terms } = await owner
    .selectFrom('contract_versions')
    .select(sql<string>`terms::text`.as('terms'))
    .where('contract_id', '=', person.contractId)
    .executeTakeFirstOrThrow()
  return terms
}

/** 縁 of the town of the contract, as of that day. */
function peopleOfTown() {
  return as(db, clock, async (tx) => {
    const { rows } = await sql`
      select tie, letters, depth, in_year_at
        from tie_people_of_years(${person.municipalityId}, array[2025], true, ${NOW})`.execute(tx)
    return rows
  })
}

const ids = await idsOfPerson()
const termsBefore = await contractTerms()
const peopleBefore = await peopleOfTown()
const before = await everyValue(ids)
await ownedPlainly(owner)
await owner
  .insertInto('account_deletions')
  .values({
    id: randomUUID(),
    account_id: accountId,
    state: 'requested',
    state_since: NOW,
    requested_at: new Date(NOW.getTime() - 1),
    due_at: NOW,
  })
  .execute()
await carryOutDeletions(db, SECRET, NOW)

test('the person had something in every column that is to be erased', () => {
  const empty = [...before].filter(([, values]) => values.length === 0).map(([column]) => column)
  assert.deepEqual(empty, [])
})

const ERASED = '保存期間の経過または退会により、この文面は消去しました。'

test('nothing of it is left, and what stands there instead says nothing about anybody', async () => {
  const after = await everyValue(ids)
  for (const [column, values] of after)
    for (const value of values) assert.ok(!before.get(column)?.includes(value), `${column} still says ${value}`)
  const shown = (value: string) =>
    value
      .replace(ERASED, '(消去の文)')
      .replace(accountId, '<id>')
      .replace(/^[0-9a-f]{64}$/, '<seal>')
  const left = [...after].filter(([column, values]) => values.length > 0 && column !== 'certificates.content')
  assert.deepEqual(
    left.map(([column, values]) => `${column}: ${values.map(shown).join(' / ')}`),
    [
      'accounts.email: deleted-<id>@deleted.invalid',
      'accounts.name: 退会した利用者',
      'activities.what: (消去の文)',
      'activities.refusal: (消去の文)',
      'certificates.seal: <seal>',
      'declines.message: (消去の文)',
      'invitations.email: deleted-<id>@deleted.invalid',
      'mails.to_address: deleted-<id>@deleted.invalid',
      'message_reports.answer: (消去の文)',
      'messages.body: (消去の文)',
      'onsite_visits.what: (消去の文)',
      'proposal_comments.words: (消去の文)',
      'proposals.title: (消去の文)',
      'registrations.name: 退会した方',
      'registrations.email: deleted-<id>@deleted.invalid',
      'scouts.message: (消去の文)',
      'teammates.email: deleted-<id>@deleted.invalid',
      'teammates.part: (消去の文)',
      'thread_parties.label: 退会した方',
    ],
  )
})

test('the certificate is taken back, names nobody, and is still no forgery', async () => {
  const certificate = await owner
    .selectFrom('certificates')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([certificate.state, certificate.revoked_because], ['revoked', 'asked'])
  assert.ok(isSealed(SECRET, certificate.code, certificate.content, certificate.seal))
  const { shown, activities } = JSON.parse(certificate.content) as { shown: string; activities: { what: string }[] }
  assert.equal(shown, '退会した方')
  assert.deepEqual(new Set(activities.map(({ what }) => what)), new Set(['消去済み']))
})

test('every consent is withdrawn, and that it was given stays for its three years', async () => {
  const { rows } = await sql<{ given: number; withdrawn: number }>`
    select count(*) as given, count(w.consent_id) as withdrawn
      from consents c left join consent_withdrawals w on w.consent_id = c.id where c.account_id = ${accountId}`.execute(
    owner,
  )
  assert.ok((rows[0]?.given ?? 0) > 0)
  assert.equal(rows[0]?.withdrawn, rows[0]?.given)
})

test('the contract keeps its terms word for word', async () => {
  assert.deepEqual(await contractTerms(), termsBefore)
  assert.match(termsBefore, /"talent": \{/)
})

test('the town counts the same people as before, without knowing who one of them was', async () => {
  assert.deepEqual(await peopleOfTown(), peopleBefore)
  assert.equal(peopleBefore.length, 1)
})

test('nobody signs in any more, no file and no letter of theirs is left', async () => {
  const counts = await Promise.all(
    (['sessions', 'credentials', 'passkeys', 'notifications', 'calendar_feeds', 'mail_switches'] as const).map(
      async (table) =>
        (await owner.selectFrom(table).select('account_id').where('account_id', '=', accountId).execute()).length,
    ),
  )
  assert.deepEqual(counts, [0, 0, 0, 0, 0, 0])
  assert.deepEqual(await owner.selectFrom('files').select('id').where('owner_account', '=', accountId).execute(), [])
  const states = await owner.selectFrom('accounts').select('state').where('id', '=', accountId).execute()
  assert.deepEqual(states, [{ state: 'deleted' }])
})

test('the journal tells the end by ids alone', async () => {
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'actor_kind'])
    .where('at', '=', NOW)
    .where('actor_kind', '=', 'clock')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map((e) => `${e.name} ${e.from_state} → ${e.to_state}`),
    [
      'certificate.revoked issued → revoked',
      'greeting.withdrawn shown → withdrawn',
      'deletion.done requested → done',
      'account.deleted active → deleted',
      'talent.deleted active → deleted',
    ],
  )
})

test('one last letter goes to the address, and to no account', async () => {
  const letters = await owner
    .selectFrom('mails')
    .select(['subject', 'to_account'])
    .where('once', 'like', 'deletion-done-%')
    .execute()
  assert.deepEqual(letters, [{ subject: '退会の手続きが終わりました', to_account: null }])
})

test('what others are is untouched', async () => {
  const names = await owner.selectFrom('accounts').select('name').where('state', '!=', 'deleted').execute()
  assert.ok(names.length > 5)
  assert.ok(names.every(({ name }) => !name.includes('退会')))
})
