import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { statementsOf } from '../../tests/world/statements.ts'
import { brokenInvariants, invariants, invariantsIn } from './invariants.ts'

const { db, owner } = await freshDatabase()
const reports = statementsOf({ db, owner })

/** What is broken among reports: the arranged postings of other tests have no journal of their own. */
const brokenOf = async (record: string) =>
  (await brokenInvariants(db)).filter((one) => one.record === record).map(({ invariant }) => invariant)

test('the file reads as a list of sentences, each with a query', () => {
  const sentences = invariants().map(({ name }) => name)
  assert.equal(new Set(sentences).size, sentences.length)
  for (const sentence of [
    'accepted applications never exceed the seats of their posting',
    'every accepted application has one contract or one promise of one',
    'every state is the one that the journal told last',
    'no row of one client refers to another’s'.replace('’', "'"),
    'confirmed people never exceed the seats of an event',
  ])
    assert.ok(sentences.includes(sentence), sentence)
  for (const { query } of invariants()) assert.match(query, /^(select|with) /)
  assert.throws(() => invariantsIn('select 1'), /no invariant/)
})

test('reports made through the verbs, in every state, break nothing', async () => {
  const first = await reports.submitted({ kind: 'annual' })
  const second = await reports.published()
  const third = await reports.made('csv')
  await reports.drafted({ kind: 'monthly', year: 2025 })
  assert.deepEqual(await brokenInvariants(db), [])
  for (const { statement } of [first, second, third]) assert.deepEqual(await brokenOf(statement), [])
})

test('a state that nobody wrote down is found', async () => {
  const { id } = await postingsOf(owner)('published')
  assert.deepEqual(await brokenOf(id), ['every state is the one that the journal told last'])
  await owner.deleteFrom('postings').where('id', '=', id).execute()
})

test('a move of a record that is not there is found', async () => {
  const subject = crypto.randomUUID()
  const entry = {
    name: 'posting.published',
    subject_kind: 'posting',
    actor_kind: 'clock',
    from_state: 'review',
    to_state: 'published',
  }
  await owner
    .insertInto('journal')
    .values({ ...entry, subject, at: NOW, detail: '{}' })
    .execute()
  assert.deepEqual(await brokenOf(subject), ['every move in the journal is of a record that is there'])
})

test('a row that went missing under a submitted figure is found, and a recount that differs', async () => {
  const { statement, officer } = await reports.submitted()
  const kept = { statement_id: statement, municipality_id: officer.organizationId, n: 1, indicator: 'matches' }
  const row = { ...kept, subject: 'x', label: '', note: '', at: NOW, value: 1 }
  await owner.transaction().execute(async (tx) => {
    await sql`alter table statement_rows disable trigger statement_rows_are_frozen`.execute(tx)
    await tx.insertInto('statement_rows').values(row).execute()
    await sql`alter table statement_rows enable trigger statement_rows_are_frozen`.execute(tx)
  })
  assert.deepEqual(await brokenOf(statement), ['a submitted figure has as many rows as it says, and no draft has any'])
})

test('they only read', async () => {
  await assert.rejects(
    brokenInvariants(db, [
      { name: 'writes', query: "update postings set title = 'x' returning id::text as record, '' as why" },
    ]),
    /read-only/,
  )
})
