import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../tests/database.ts'
import { NOW, office } from '../tests/world/office.ts'
import { type Actor, as, clock } from './actor.ts'
import { historyOf } from './history.ts'
import { record, recordAccess } from './journal.ts'

const { db, owner } = await freshDatabase()
const { account, member } = office(owner)

async function submitted(actor: Actor, subject: string): Promise<void> {
  const entry = { name: 'posting.submitted', subject, from: 'draft', to: 'review' } as const
  await as(db, actor, (tx) => record(tx, actor, entry, NOW))
}

test('a deed is remembered with who, when, what, from and to', async () => {
  const [company, subject] = [await member('company'), randomUUID()]
  await submitted(company, subject)
  const row = await owner.selectFrom('journal').selectAll().where('subject', '=', subject).executeTakeFirstOrThrow()
  const { name, subject_kind, actor_kind, actor_account, actor_organization, at, from_state, to_state } = row
  assert.deepEqual(
    { name, subject_kind, actor_kind, actor_account, actor_organization, at, from_state, to_state },
    {
      name: 'posting.submitted',
      subject_kind: 'posting',
      actor_kind: 'company',
      actor_account: company.accountId,
      actor_organization: company.organizationId,
      at: NOW,
      from_state: 'draft',
      to_state: 'review',
    },
  )
})

test('nobody who works through the program can change or remove what is remembered', async () => {
  const [company, subject] = [await member('company'), randomUUID()]
  await submitted(company, subject)
  for (const actor of [company, clock]) {
    await assert.rejects(
      as(db, actor, (tx) => tx.updateTable('journal').set({ reason: 'x' }).where('subject', '=', subject).execute()),
      /permission denied/,
    )
    await assert.rejects(
      as(db, actor, (tx) => tx.deleteFrom('journal').where('subject', '=', subject).execute()),
      /permission denied/,
    )
  }
})

test('who looked at private things is remembered as firmly', async () => {
  const [company, subject] = [await member('company'), randomUUID()]
  await as(db, company, (tx) => recordAccess(tx, company, 'application.seen', subject, NOW))
  const row = await owner.selectFrom('accesses').selectAll().where('subject', '=', subject).executeTakeFirstOrThrow()
  assert.deepEqual([row.what, row.actor_account], ['application.seen', company.accountId])
  await assert.rejects(
    as(db, company, (tx) => tx.deleteFrom('accesses').where('subject', '=', subject).execute()),
    /permission denied/,
  )
  await assert.rejects(
    as(db, company, (tx) => tx.updateTable('accesses').set({ what: 'x' }).where('subject', '=', subject).execute()),
    /permission denied/,
  )
})

test('a deed that is rolled back was never done', async () => {
  const subject = randomUUID()
  const failing = as(db, clock, async (tx) => {
    await record(tx, clock, { name: 'posting.closed', subject, from: 'published', to: 'closed' }, NOW)
    throw new Error('停電')
  })
  await assert.rejects(failing, /停電/)
  assert.deepEqual(await as(db, clock, (tx) => historyOf(tx, clock, [subject])), [])
})

test('the history names the people of one’s own house, and of others only the house', async () => {
  const company = await member('company')
  const town = await member('municipality')
  const subject = randomUUID()
  await submitted(company, subject)
  const names = await owner
    .selectFrom('accounts')
    .innerJoin('organizations', (j) => j.on('organizations.id', '=', company.organizationId))
    .select(['accounts.name as person', 'organizations.name as house'])
    .where('accounts.id', '=', company.accountId)
    .executeTakeFirstOrThrow()
  const seenBy = async (actor: Actor) => (await as(db, actor, (tx) => historyOf(tx, actor, [subject])))[0]?.who
  assert.equal(await seenBy(company), `${names.house} ${names.person}`)
  assert.equal(await seenBy(town), names.house)
})

test('deeds are told in their order, without those that the reader’s side does not know of', async () => {
  const subject = randomUUID()
  const by: Actor = { kind: 'account', accountId: await account() }
  await as(db, by, async (tx) => {
    await record(tx, by, { name: 'application.screened', subject, from: 'submitted', to: 'screening' }, NOW)
    await record(tx, by, { name: 'application.marked', subject, detail: { mark: 'yes' } }, NOW)
    await record(
      tx,
      by,
      { name: 'application.declined', subject, from: 'screening', to: 'declined', reason: 'skills' },
      NOW,
    )
  })
  const told = await as(db, by, (tx) => historyOf(tx, by, [subject], { without: ['application.marked'] }))
  assert.deepEqual(
    told.map(({ from, to, reason }) => [from, to, reason]),
    [
      ['submitted', 'screening', null],
      ['screening', 'declined', 'skills'],
    ],
  )
  assert.deepEqual(await as(db, by, (tx) => historyOf(tx, by, [])), [])
})
