import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Stale } from '../platform/errors.ts'
import { acceptTerms } from './accept-terms.ts'
import { agreedTo, provisionOfAcceptance } from './provision.ts'
import { withdrawApplication } from './withdraw-application.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)
const accept = ({ talent, id }: MadeApplication, now = NOW) => as(db, talent, (tx) => acceptTerms(tx, talent, id, now))
const stale = (words: RegExp) => (error: unknown) => error instanceof Stale && words.test(error.message)
const seats = async ({ postingId }: MadeApplication) =>
  (await owner.selectFrom('postings').select('seats_taken').where('id', '=', postingId).executeTakeFirstOrThrow())
    .seats_taken

test('the talent agrees: a seat is taken, the offer is answered, a contract is promised once', async () => {
  const application = await applications.offered()
  await accept(application)
  assert.equal(await seats(application), 1)
  const offers = await owner
    .selectFrom('offers')
    .select('answered_at')
    .where('application_id', '=', application.id)
    .execute()
  assert.deepEqual(offers, [{ answered_at: NOW }])
  const promises = await owner
    .selectFrom('promises')
    .select('job')
    .where('once', '=', `contract-for-${application.id}`)
    .execute()
  assert.deepEqual(promises, [{ job: 'contracts.prepare' }])
})

test('after the deadline the offer is over, even before the clock has come by', async () => {
  const application = await applications.offered()
  const deadline = new Date('2025-12-08T01:00:00Z')
  await assert.rejects(accept(application, deadline), stale(/回答の期限を過ぎました/))
  await accept(application, new Date(deadline.getTime() - 1))
})

test('the last seat is given once, and freed again by whoever withdraws', async () => {
  const first = await applications.offered()
  const posting = await owner
    .selectFrom('postings')
    .select(['id', 'client_id as clientId', 'municipality_id as municipalityId'])
    .where('id', '=', first.postingId)
    .executeTakeFirstOrThrow()
  const second = await applications.offered({ posting, client: first.client })
  await accept(first)
  await assert.rejects(accept(second), stale(/募集人数に達しました/))
  await as(db, first.talent, (tx) =>
    withdrawApplication(tx, first.talent, first.id, { reason: 'employer', note: '' }, NOW),
  )
  assert.equal(await seats(first), 0)
  await accept(second)
  assert.equal(await seats(second), 1)
})

test('a posting that was given up takes nobody any more', async () => {
  for (const state of ['withdrawn', 'unfilled']) {
    const application = await applications.offered({ ofPosting: { state, published_at: NOW } })
    await assert.rejects(accept(application), Stale)
    assert.equal(await seats(application), 0)
  }
})

test('whoever was not named so far gives the name with the agreement', async () => {
  const { id, talent, client } = await applications.offered()
  const named = agreedTo(provisionOfAcceptance('A社'))
  await as(db, talent, (tx) => acceptTerms(tx, talent, id, NOW, named))
  const items = await owner
    .selectFrom('consents')
    .select(['item', 'recipient_id'])
    .where('subject', '=', id)
    .orderBy('item')
    .execute()
  assert.deepEqual(
    items,
    ['email', 'name'].map((item) => ({ item, recipient_id: client.organizationId })),
  )
})
