import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { as, clock, type Actor } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { closeDuePostings, publishDuePostings } from './due-postings.ts'
import { openRemarks } from './own-posting.ts'
import { publishPosting } from './publish-posting.ts'
import { type Remark, returnPosting } from './return-posting.ts'
import { submitPosting } from './submit-posting.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const operator = await member('operator')

const rowOf = (id: string) => owner.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const deedsOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    ({ name }) => name,
  )
const publish = (actor: Actor, id: string, { version = 1, on = null as string | null, now = NOW } = {}) =>
  as(db, actor, (tx) => publishPosting(tx, actor, id, { version, on }, now))
const remark: Remark[] = [{ field: 'duties', remark: '最初の3か月に絞ってください' }]
const giveBack = (actor: Actor, id: string, remarks = remark) =>
  as(db, actor, (tx) => returnPosting(tx, actor, id, remarks, NOW))
const lettersTo = async (accountId: string) =>
  await owner.selectFrom('mails').select(['subject', 'path']).where('to_account', '=', accountId).execute()

test('an operator returns a posting with remarks; sent in again, they count as answered', async () => {
  const company = await member('company')
  const { id } = await posting('review', { client_id: company.organizationId, publish_on: '2025-12-10' })
  await giveBack(operator, id, [...remark, { field: 'deliverables', remark: '1つ書いてください' }])
  assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).publish_on], ['returned', null])
  const open = () => as(db, company, (tx) => openRemarks(tx, id))
  assert.deepEqual(await open(), { duties: '最初の3か月に絞ってください', deliverables: '1つ書いてください' })
  const letters = await lettersTo(company.accountId)
  assert.equal(letters.length, 1)
  assert.match(letters[0]?.subject ?? '', /指摘があります/)
  assert.equal(letters[0]?.path, `/client/postings/${id}`)
  await owner.insertInto('posting_versions').values({ posting_id: id, version: 2, content: '{}', at: NOW }).execute()
  await as(db, company, (tx) => submitPosting(tx, company, id, NOW))
  assert.deepEqual(await open(), {})
  assert.deepEqual(await deedsOf(id), ['posting.returned', 'posting.submitted'])
})

test('remarks are for the client and the operator, not for the town nor for another company', async () => {
  const { id, municipalityId } = await posting('review')
  await giveBack(operator, id)
  for (const stranger of [await member('company'), await member('municipality', municipalityId)])
    assert.deepEqual(await as(db, stranger, (tx) => openRemarks(tx, id)), {})
})

test('nothing is returned without a remark, twice, or by anybody but an operator', async () => {
  const company = await member('company')
  const { id } = await posting('review', { client_id: company.organizationId })
  await assert.rejects(giveBack(operator, id, []), Invalid)
  await assert.rejects(giveBack(company, id), NotAllowed)
  await assert.rejects(giveBack(await member('operator', operator.organizationId, 'viewer'), id), NotAllowed)
  await assert.rejects(giveBack(await member('company'), id), NotFound)
  await assert.rejects(giveBack(clock, id), NotFound)
  await giveBack(operator, id)
  await assert.rejects(giveBack(operator, id), Stale)
})

test('an operator publishes now, and the client hears of it', async () => {
  const company = await member('company')
  const { id, municipalityId } = await posting('review', { client_id: company.organizationId })
  await publish(operator, id)
  const row = await rowOf(id)
  assert.deepEqual([row.state, row.published_at], ['published', NOW])
  const entry = await owner.selectFrom('journal').selectAll().where('subject', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual(entry.detail, { municipality: municipalityId, client: company.organizationId })
  assert.match((await lettersTo(company.accountId))[0]?.subject ?? '', /公開しました/)
  await assert.rejects(publish(operator, id), Stale)
})

test('only an operator publishes', async () => {
  const company = await member('company')
  const { id, municipalityId } = await posting('review', { client_id: company.organizationId })
  await assert.rejects(publish(company, id), NotAllowed)
  await assert.rejects(publish(await member('municipality', municipalityId), id), NotAllowed)
  await assert.rejects(publish(await member('operator', operator.organizationId, 'viewer'), id), NotAllowed)
  await assert.rejects(publish(await member('supporter'), id), NotFound)
})

test('everything must hold again: what went out of date since it was sent in is not published', async () => {
  const { id } = await posting('review', { closes_on: '2025-12-05' })
  const later = new Date('2025-12-06T01:00:00Z')
  await assert.rejects(
    publish(operator, id, { now: later }),
    (error) => error instanceof Invalid && Object.keys(error.problems).join() === 'closesOn',
  )
  const unanswered = await posting('review', { worker_check: '{}' })
  await assert.rejects(
    publish(operator, unanswered.id),
    (error) => error instanceof Invalid && Object.keys(error.problems).length === 7,
  )
  assert.equal((await rowOf(id)).state, 'review')
})

test('what was rewritten after the reviewer opened it is not published unread', async () => {
  const { id } = await posting('review', { version: 4 })
  await assert.rejects(publish(operator, id, { version: 3 }), /書き換えられました/)
})

test('on a day that the operator set, the clock publishes; before it, nobody sees anything', async () => {
  const { id } = await posting('review')
  await publish(operator, id, { on: '2025-12-10' })
  assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).publish_on], ['review', '2025-12-10'])
  const tick = (now: Date) => as(db, clock, (tx) => publishDuePostings(tx, now))
  assert.equal(await tick(new Date('2025-12-09T14:59:00Z')), 0, '23:59 of the day before in Japan')
  assert.equal(await tick(new Date('2025-12-09T15:00:00Z')), 1, 'midnight in Japan')
  assert.equal(await tick(new Date('2025-12-09T15:05:00Z')), 0, 'once')
  assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).publish_on], ['published', null])
  assert.deepEqual(await deedsOf(id), ['posting.scheduled', 'posting.published'])
})

test('a day that cannot be is refused; today is now', async () => {
  const refused = async (on: string) => {
    const { id } = await posting('review')
    try {
      await publish(operator, id, { on })
    } catch (error) {
      return error instanceof Invalid ? error.problems.publishOn : String(error)
    }
    return (await rowOf(id)).state
  }
  assert.equal(await refused('2025-11-30'), '公開日は今日以降の日付にしてください')
  assert.equal(await refused('2025-12-26'), '公開日は締切日までの日付にしてください')
  assert.equal(await refused('2025-12-01'), 'published')
})

test('what cannot be published on its day goes back to the reviewers, and everybody hears of it', async () => {
  const company = await member('company')
  const { id } = await posting('review', {
    client_id: company.organizationId,
    publish_on: '2025-12-10',
    worker_check: '{}',
  })
  assert.equal(await as(db, clock, (tx) => publishDuePostings(tx, new Date('2025-12-10T01:00:00Z'))), 0)
  assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).publish_on], ['review', null])
  assert.deepEqual(await deedsOf(id), ['posting.schedule_missed'])
  assert.match((await lettersTo(company.accountId))[0]?.subject ?? '', /公開できませんでした/)
})

test('the closing day itself is open; the next day the clock closes, and choosing goes on', async () => {
  const { id } = await posting('published', { closes_on: '2025-12-08' })
  const tick = (now: Date) => as(db, clock, (tx) => closeDuePostings(tx, now))
  assert.equal(await tick(new Date('2025-12-08T14:59:00Z')), 0)
  assert.equal(await tick(new Date('2025-12-08T15:00:00Z')), 1)
  assert.equal(await tick(new Date('2025-12-08T15:05:00Z')), 0)
  const row = await rowOf(id)
  assert.deepEqual([row.state, row.closed_at], ['closed', new Date('2025-12-08T15:00:00Z')])
  const promises = await owner
    .selectFrom('promises')
    .select('once')
    .where('once', 'like', `%${id}%`)
    .where('job', '=', 'applications.answer-open')
    .execute()
  assert.deepEqual(promises, [], 'nobody is declined by closing alone')
})

test('two clocks at once close each posting once', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => posting('published', { closes_on: '2025-12-01' })))
  const now = new Date('2025-12-02T01:00:00Z')
  await Promise.all(Array.from({ length: 4 }, () => as(db, clock, (tx) => closeDuePostings(tx, now))))
  for (const { id } of made) assert.deepEqual(await deedsOf(id), ['posting.closed'])
})
