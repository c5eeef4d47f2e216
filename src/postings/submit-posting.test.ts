import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { submitPosting } from './submit-posting.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const state = (id: string) =>
  owner.selectFrom('postings').select('state').where('id', '=', id).executeTakeFirstOrThrow()

test('a client sends a finished draft in for review, and the journal remembers', async () => {
  const company = await member('company')
  const { id } = await posting('draft', { client_id: company.organizationId })
  await as(db, company, (tx) => submitPosting(tx, company, id, NOW))
  assert.equal((await state(id)).state, 'review')
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'actor_account'])
    .where('subject', '=', id)
    .execute()
  assert.deepEqual(entries, [
    { name: 'posting.submitted', from_state: 'draft', to_state: 'review', actor_account: company.accountId },
  ])
})

test('a draft that hides who recruits, or for how much, is sent back with a sentence per field', async () => {
  const company = await member('company')
  const { id } = await posting('draft', {
    client_id: company.organizationId,
    recruiter_name: '社名非公開',
    fee_yen: null,
    closes_on: '2025-11-30',
  })
  await assert.rejects(
    as(db, company, (tx) => submitPosting(tx, company, id, NOW)),
    (error) => error instanceof Invalid && Object.keys(error.problems).join() === 'recruiterName,feeYen,closesOn',
  )
  assert.equal((await state(id)).state, 'draft')
})

test('sent in twice, the second hears that it is done', async () => {
  const company = await member('company')
  const { id } = await posting('review', { client_id: company.organizationId })
  await assert.rejects(
    as(db, company, (tx) => submitPosting(tx, company, id, NOW)),
    Stale,
  )
})

test('another company does not even learn that the draft exists; a talent who reads a published one may not touch it', async () => {
  const { id } = await posting('draft')
  const other = await member('company')
  await assert.rejects(
    as(db, other, (tx) => submitPosting(tx, other, id, NOW)),
    NotFound,
  )
  const published = await posting('published')
  const host = await member('municipality', published.municipalityId)
  await assert.rejects(
    as(db, host, (tx) => submitPosting(tx, host, published.id, NOW)),
    NotAllowed,
  )
})

test('a posting that was sent back comes back changed, not the same words again', async () => {
  const company = await member('company')
  const { id } = await posting('returned', { client_id: company.organizationId })
  const remark = {
    id: crypto.randomUUID(),
    posting_id: id,
    field: 'title',
    remark: 'もう少し具体的に',
    by_account: company.accountId,
    at: NOW,
  }
  await owner.insertInto('posting_remarks').values(remark).execute()
  await assert.rejects(
    as(db, company, (tx) => submitPosting(tx, company, id, NOW)),
    (error) => error instanceof Invalid && /書き直し/.test(error.problems.title ?? ''),
  )
  await owner.insertInto('posting_versions').values({ posting_id: id, version: 2, content: '{}', at: NOW }).execute()
  await as(db, company, (tx) => submitPosting(tx, company, id, NOW))
  assert.equal((await state(id)).state, 'review')
})
