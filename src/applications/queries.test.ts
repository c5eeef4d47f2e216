import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { applicantsById, listApplicants } from './applicants.ts'
import { applicationStates } from './application.ts'
import { WATCHED_PER_PAGE, watchedApplications } from './late-applications.ts'
import { FINISHED_PER_PAGE, myApplications, myApplicationTo } from './my-applications.ts'
import { openIdsOf } from './open-applications.ts'
import { readApplication } from './read-application.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)
const list = (actor: Actor, posting: string, show: Parameters<typeof listApplicants>[3]['show'] = 'all') =>
  as(db, actor, (tx) => listApplicants(tx, actor, posting, { show, page: 1 }))

test('a client lists its own applicants: those who wait first, then offers, agreements and endings', async () => {
  const { client, postingId } = await applications.choosing(...applicationStates)
  const { applicants, counts } = await list(client, postingId)
  assert.deepEqual(
    applicants.map(({ state }) => state),
    ['interview', 'screening', 'submitted', 'offered', 'accepted', 'contracted', 'declined', 'withdrawn'],
  )
  assert.deepEqual(
    applicants.map(({ known }) => known),
    [3, 2, 1, 4, 5, 6, 7, 8].map((n) => `応募者${n}`),
  )
  assert.deepEqual(counts, { all: 8, waiting: 3, offered: 1, agreed: 2, ended: 2 })
  assert.deepEqual(
    (await list(client, postingId, 'agreed')).applicants.map(({ number }) => number),
    [5, 6],
  )
})

test('another house lists nobody of this posting, by no road', async () => {
  const { client, postingId, people } = await applications.choosing('submitted', 'screening')
  const other = await member('company')
  const { municipality_id } = await owner
    .selectFrom('postings')
    .select('municipality_id')
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  const host = await member('municipality', municipality_id)
  for (const stranger of [other, host]) {
    const found = await list(stranger, postingId)
    assert.deepEqual([found.applicants, found.counts.all], [[], 0])
    const ids = people.map(({ id }) => id)
    await assert.rejects(
      as(db, stranger, (tx) => applicantsById(tx, stranger, postingId, ids)),
      NotFound,
    )
    assert.deepEqual(await as(db, stranger, (tx) => openIdsOf(tx, stranger, postingId, 10)), [])
    await assert.rejects(
      as(db, stranger, (tx) => readApplication(tx, stranger, ids[0] as string)),
      NotFound,
    )
  }
  assert.equal((await as(db, client, (tx) => openIdsOf(tx, client, postingId, 10))).length, 2)
  assert.equal((await as(db, client, (tx) => openIdsOf(tx, client, postingId, 1))).length, 1)
})

test('a talent lists only their own, and turns the pages of those that are over', async () => {
  const talent = await talents.complete()
  const urgent = await applications.offered({ talent, row: { reply_by: new Date(NOW.getTime() + 1000) } })
  const open = await applications.accepted({ talent })
  for (let n = 0; n < FINISHED_PER_PAGE + 2; n++) await applications.declined({ talent })
  await applications.submitted()
  const read = (page: number) => as(db, talent, (tx) => myApplications(tx, talent, { page }))
  const first = await read(1)
  assert.deepEqual(
    first.open.map(({ id }) => id),
    [urgent.id, open.id],
  )
  assert.deepEqual([first.finished.length, first.finishedTotal], [FINISHED_PER_PAGE, FINISHED_PER_PAGE + 2])
  const second = await read(2)
  assert.equal(second.finished.length, 2)
  const seen = new Set([...first.finished, ...second.finished].map(({ id }) => id))
  assert.equal(seen.size, FINISHED_PER_PAGE + 2)
  assert.equal(await as(db, talent, (tx) => myApplicationTo(tx, talent, urgent.postingId)), urgent.id)
  const other = await talents.complete()
  assert.equal(await as(db, other, (tx) => myApplicationTo(tx, other, urgent.postingId)), null)
  assert.deepEqual(await as(db, urgent.client, (tx) => myApplications(tx, urgent.client, { page: 1 })), {
    open: [],
    finished: [],
    finishedTotal: 0,
  })
})

test('an application is read with its offer, its ending and its names by both sides', async () => {
  const { id, client, talent } = await applications.offered()
  for (const actor of [client, talent]) {
    const read = await as(db, actor, (tx) => readApplication(tx, actor, id))
    assert.equal(read.offer?.feeYen, 50_000)
    assert.deepEqual([read.decline, read.withdrawal, read.contractId], [null, null, null])
    assert.equal(read.posting.title, '温泉旅館のECサイト立て直し')
  }
  const declined = await applications.declined()
  const over = await as(db, declined.talent, (tx) => readApplication(tx, declined.talent, declined.id))
  assert.equal(over.decline?.reason, 'skill')
  const withdrawn = await applications.withdrawn()
  const left = await as(db, withdrawn.client, (tx) => readApplication(tx, withdrawn.client, withdrawn.id))
  assert.deepEqual([left.withdrawal?.reason, left.withdrawal?.by], ['schedule', 'talent'])
})

test('an operator sees late answers first over all towns, by pages; nobody else sees any', async () => {
  const operator = await member('operator')
  const hour = 3_600_000
  for (let n = 0; n < WATCHED_PER_PAGE + 3; n++)
    await applications.submitted({ row: { reply_by: new Date(NOW.getTime() - (n + 1) * hour) } })
  const read = (actor: Actor, page: number, show: 'late' | 'waiting' | 'all') =>
    as(db, actor, (tx) => watchedApplications(tx, actor, { show, page }, NOW))
  const first = await read(operator, 1, 'late')
  assert.equal(first.rows.length, WATCHED_PER_PAGE)
  const days = first.rows.map(({ replyBy }) => replyBy?.getTime() ?? 0)
  assert.deepEqual(
    days,
    days.toSorted((a, b) => a - b),
  )
  const second = await read(operator, 2, 'late')
  assert.equal(second.rows.length, 3)
  assert.equal(first.counts.late, WATCHED_PER_PAGE + 3)
  assert.ok(first.counts.all > first.counts.waiting)
  for (const actor of [await member('municipality'), await member('company'), await talents.complete()])
    assert.deepEqual(await read(actor, 1, 'all'), { rows: [], counts: { late: 0, waiting: 0, all: 0 } })
})
