import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { afterEach, test, vi } from 'vitest'
import { freshDatabase } from '../tests/database.ts'
import { NOW } from '../tests/world/office.ts'
import { as, clock } from './actor.ts'
import { jobNames, later } from './later.ts'
import { embeddedConnection } from './platform/db/launcher.ts'
import { startWorkers, type Workers } from './platform/jobs/queue.ts'

const { db, owner, host, name } = await freshDatabase()
let workers: Workers | undefined
afterEach(async () => {
  await workers?.stop()
  workers = undefined
  await sql`delete from pgboss.job`.execute(owner)
})

const promise = (once: string, after?: Date) =>
  as(db, clock, (tx) => later(tx, 'mail.send', { mailId: once }, { once, now: NOW, ...(after ? { after } : {}) }))

interface Job {
  state: string
  data: { mailId: string }
  retry_count: number
  start_after: Date
}
const jobs = async () =>
  (await sql<Job>`select state, data, retry_count, start_after from pgboss.job where name = 'mail.send'`.execute(owner))
    .rows

/** Somebody who does the jobs of the mail room in their own way. */
async function hire(work: (mailId: string) => void): Promise<void> {
  const handle = async (data: unknown) => work((data as { mailId: string }).mailId)
  workers = await startWorkers(embeddedConnection(host, 'app', name), { 'mail.send': handle }, [], () => undefined)
}

test('a promise made in a transaction that fails leaves neither job nor promise', async () => {
  const failing = as(db, clock, async (tx) => {
    await later(tx, 'mail.send', { mailId: 'never' }, { once: 'never', now: NOW })
    throw new Error('停電')
  })
  await assert.rejects(failing, /停電/)
  assert.deepEqual(await jobs(), [])
  // Nothing stands in the way of promising it again.
  await promise('never')
  assert.equal((await jobs()).length, 1)
})

test('the same promise made twice is one job', async () => {
  await promise('once')
  await promise('once')
  assert.deepEqual(
    (await jobs()).map(({ data }) => data.mailId),
    ['once'],
  )
})

test('two people who promise the same at the same time make one job', async () => {
  await Promise.all([promise('together'), promise('together'), promise('together')])
  assert.equal((await jobs()).length, 1)
})

test('a promise for a later day waits for that day', async () => {
  const day = new Date('2026-01-05T00:00:00Z')
  await promise('new-year', day)
  assert.deepEqual((await jobs())[0]?.start_after, day)
})

test('a worker takes a promised job off the queue and does it', async () => {
  await promise('work')
  const done: string[] = []
  await hire((mailId) => done.push(mailId))
  await vi.waitUntil(async () => (await jobs())[0]?.state === 'completed', { timeout: 15_000, interval: 100 })
  assert.deepEqual(done, ['work'])
})

test('a job that fails once is tried again and done', async () => {
  await promise('second-time')
  await sql`update pgboss.job set retry_delay = 0, retry_backoff = false`.execute(owner)
  let tries = 0
  await hire(() => {
    tries += 1
    if (tries === 1) throw new Error('混み合っています')
  })
  await vi.waitUntil(async () => (await jobs())[0]?.state === 'completed', { timeout: 15_000, interval: 100 })
  assert.equal(tries, 2)
})

test('a poisonous job is parked after five tries in all, and does not keep the others from being done', async () => {
  await promise('poison')
  await promise('harmless')
  await sql`update pgboss.job set retry_delay = 0, retry_backoff = false`.execute(owner)
  const tried: string[] = []
  await hire((mailId) => {
    tried.push(mailId)
    if (mailId === 'poison') throw new Error('毒')
  })
  const states = async () => Object.fromEntries((await jobs()).map(({ data, state }) => [data.mailId, state]))
  const settled = async () => Object.values(await states()).every((state) => ['failed', 'completed'].includes(state))
  await vi.waitUntil(settled, { timeout: 25_000, interval: 200 })
  assert.deepEqual(await states(), { poison: 'failed', harmless: 'completed' })
  assert.equal(tried.filter((mailId) => mailId === 'poison').length, 5)
})

test('every kind of job has its queue from the first start on', async () => {
  const { rows } = await sql<{ name: string }>`select name from pgboss.queue`.execute(owner)
  const queues = rows.map((row) => row.name)
  assert.deepEqual(
    jobNames.filter((job) => !queues.includes(job)),
    [],
  )
})
