import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as, clock } from '../actor.ts'
import { answerOpenApplications, answerSome } from './answer-open-applications.ts'
import { applicationStates } from './application.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const applications = applicationsOf(owner)

async function postingWith(state: 'unfilled' | 'filled' | 'closed', states = applicationStates) {
  const client = await member('company')
  const made = await posting(state, { client_id: client.organizationId, seats: 10, seats_taken: 0 })
  for (const each of states)
    await applications.made(each, { client, posting: { ...made, clientId: client.organizationId } })
  return made.id
}
const states = async (postingId: string) =>
  (await owner.selectFrom('applications').select('state').where('posting_id', '=', postingId).execute())
    .map(({ state }) => state)
    .toSorted()

test('a posting that is over answers everybody who still waits, with a reason and words, and touches nobody else', async () => {
  const id = await postingWith('unfilled')
  assert.equal(await answerOpenApplications(db, id, NOW), 4)
  assert.deepEqual(await states(id), [
    'accepted',
    'contracted',
    'declined',
    'declined',
    'declined',
    'declined',
    'declined',
    'withdrawn',
  ])
  assert.equal(await answerOpenApplications(db, id, NOW), 0)
})

test('who lost the last seat hears that somebody else was chosen', async () => {
  const id = await postingWith('filled', ['submitted'])
  await answerOpenApplications(db, id, NOW)
  const row = await owner
    .selectFrom('declines as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .select(['d.reason', 'd.message', 'd.by_kind'])
    .where('a.posting_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.reason, 'filled')
  assert.equal(row.by_kind, 'clock')
  assert.match(row.message, /ほかの方との契約が決まり/)
})

test('a posting that has only closed goes on choosing', async () => {
  const id = await postingWith('closed', ['submitted', 'interview'])
  assert.equal(await answerOpenApplications(db, id, NOW), 0)
  assert.deepEqual(await states(id), ['interview', 'submitted'])
})

test('more than one batch goes on until nobody waits', async () => {
  const id = await postingWith(
    'unfilled',
    Array.from({ length: 7 }, () => 'submitted'),
  )
  const batches: number[] = []
  for (let n = -1; n !== 0; batches.push(n)) n = await as(db, clock, (tx) => answerSome(tx, clock, id, NOW, 3))
  assert.deepEqual(batches, [3, 3, 1, 0])
  const many = await postingWith(
    'unfilled',
    Array.from({ length: 205 }, () => 'submitted'),
  )
  assert.equal(await answerOpenApplications(db, many, NOW), 205)
})
