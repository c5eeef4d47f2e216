import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { testServices } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { openPostOffice } from '../../tests/world/post-office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as, clock } from '../actor.ts'
import { jobNames, schedules } from '../later.ts'
import { post } from '../mail.ts'
import { handlersFor } from './workers.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
const posting = postingsOf(owner)
const services = testServices(db)
const postOffice = await openPostOffice()

test('there is somebody for every job, and for nothing else', () => {
  assert.deepEqual(Object.keys(handlersFor(services)).toSorted(), [...jobNames].toSorted())
  for (const { name, cron } of schedules) {
    assert.ok(jobNames.includes(name))
    assert.match(cron, /^\S+ \S+ \S+ \S+ \S+$/)
  }
})

async function mailWaiting(): Promise<string> {
  const accountId = await account()
  const letter = {
    once: accountId,
    topic: 'application' as const,
    to: { accountId, address: 'a@example.jp' },
    subject: '件名',
    body: '本文',
    path: '/my',
  }
  await as(db, clock, (tx) => post(tx, letter, NOW))
  return (await owner.selectFrom('mails').select('id').where('once', '=', accountId).executeTakeFirstOrThrow()).id
}
const stateOf = async (id: string) =>
  (await owner.selectFrom('mails').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

test('a house without a mail server keeps its mail; with one, it leaves with links to the house', async () => {
  const kept = await mailWaiting()
  await handlersFor(services)['mail.send']?.({ mailId: kept })
  assert.equal(await stateOf(kept), 'caught')
  const sent = await mailWaiting()
  const config = { ...services.config, smtpUrl: postOffice.url, origin: 'https://yui.test' }
  await handlersFor({ ...services, config })['mail.send']?.({ mailId: sent })
  assert.equal(await stateOf(sent), 'sent')
  assert.match(postOffice.taken[0] ?? '', /https:\/\/yui\.test\/my/)
})

test('a job about something that is gone does no harm', async () => {
  const nowhere = crypto.randomUUID()
  await handlersFor(services)['mail.send']?.({ mailId: nowhere })
  await handlersFor(services)['applications.answer-open']?.({ postingId: nowhere })
})

test('the clock closes a posting on the morning after its last day, once, however often it looks', async () => {
  const { id } = await posting('published')
  const state = async () =>
    (await owner.selectFrom('postings').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  await owner.updateTable('postings').set({ closes_on: '2025-12-01' }).where('id', '=', id).execute()
  const tickAt = (time: string) => handlersFor({ ...services, now: () => new Date(time) })['clock.tick']?.({})
  await tickAt('2025-12-01T23:59:00+09:00')
  assert.equal(await state(), 'published')
  await tickAt('2025-12-02T00:04:00+09:00')
  await tickAt('2025-12-02T00:09:00+09:00')
  assert.notEqual(await state(), 'published')
  const closings = await owner
    .selectFrom('journal')
    .select('seq')
    .where('subject', '=', id)
    .where('name', '=', 'posting.closed')
    .execute()
  assert.equal(closings.length, 1)
})
