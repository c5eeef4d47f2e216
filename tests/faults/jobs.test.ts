import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as, clock } from '../../src/actor.ts'
import { later } from '../../src/later.ts'
import { post } from '../../src/mail.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { startWorkers } from '../../src/platform/jobs/queue.ts'
import { retryParkedJob } from '../../src/platform/jobs/parked.ts'
import { handlersFor } from '../../src/start/workers.ts'
import { freshDatabase } from '../database.ts'
import { house, testServices } from '../visitor.ts'
import { contractsOf } from '../world/contracts.ts'
import { next, office } from '../world/office.ts'

const { db, owner, host, name } = await freshDatabase({ connections: 20 })
const { member } = office(owner)
const MAILS = 900
const CONTRACTS = 100
const LONG_AGO = new Date('2025-11-30T00:00:00Z')

/** A die that always falls the same, so that a run that fails can be seen again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const roll = dice(20_251_201)

/** Workers that die: before they begin, after the deed and before they could say so. */
function mortal(handle: (data: unknown) => Promise<void>, poison: string) {
  return async (data: unknown): Promise<void> => {
    if ((data as { mailId?: string }).mailId === poison) throw new Error('毒')
    if (roll() < 0.15) throw new Error('died before')
    await handle(data)
    if (roll() < 0.15) throw new Error('died after')
  }
}

async function mailsWaiting(count: number): Promise<string[]> {
  const made = Array.from({ length: count }, () => next('mail'))
  await as(db, clock, async (tx) => {
    for (const once of made) {
      const to = { accountId: null, address: `${once}@example.jp` }
      await post(tx, { once, topic: 'event', to, subject: '件名', body: '本文' }, LONG_AGO)
    }
  })
  const rows = await owner.selectFrom('mails').select('id').where('once', 'in', made).execute()
  return rows.map(({ id }) => id)
}

async function contractsPromised(count: number): Promise<string[]> {
  const contracts = contractsOf({ db, owner })
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const { applicationId } = await contracts.accepted()
    ids.push(applicationId)
    await as(db, clock, (tx) =>
      later(tx, 'contracts.prepare', { applicationId }, { once: `contract-for-${applicationId}`, now: LONG_AGO }),
    )
  }
  return ids
}

/** Cuts a connection of the program, whatever it is doing. */
async function cutOne(): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${name} and usename = 'app' order by md5(pid::text || ${String(roll())}) limit 1`.execute(owner)
}

/** Time passes: what waits to be tried again is due, and what a dead worker held is free (as pg-boss does after a while). */
async function letTimePass(): Promise<void> {
  await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(owner)
  await sql`update pgboss.job set state = case when retry_count < retry_limit then 'retry' else 'failed' end::pgboss.job_state,
      retry_count = least(retry_count + 1, retry_limit), completed_on = now(), start_after = now()
    where state = 'active' and started_on < now() - interval '10 seconds'`.execute(owner)
}

const open = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from pgboss.job where state < 'completed'`.execute(owner)).rows[0]
    ?.n ?? 0

async function untilQuiet(cuts: number): Promise<void> {
  for (let round = 0; (await open()) > 0; round++) {
    assert.ok(round < 2000, 'the work never ends')
    if (round < cuts) await cutOne()
    await letTimePass()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('a thousand jobs whose workers die at random are each done once; a poisonous one is parked after five tries', async () => {
  const taken: string[] = []
  const services = testServices(db)
  const mails = await mailsWaiting(MAILS)
  const [poison = ''] = await mailsWaiting(1)
  const applications = await contractsPromised(CONTRACTS)
  const handlers = Object.entries(handlersFor(services)).map(([job, handle]) => [job, mortal(handle, poison)] as const)
  const tries = { poison: 0 }
  const counted = handlers.map(([job, handle]) => [
    job,
    (data: unknown) => {
      const { mailId } = data as { mailId?: string }
      if (mailId === poison) tries.poison += 1
      else if (mailId) taken.push(mailId)
      return handle(data)
    },
  ])
  const program = Object.fromEntries(counted) as Record<string, (data: unknown) => Promise<void>>
  const workers = await startWorkers(embeddedConnection(host, 'app', name), program, [], () => undefined)
  await untilQuiet(60)
  await parkedAreTriedAgain(poison)
  await untilQuiet(0)
  await workers.stop()

  assert.ok(taken.length > MAILS, 'some were tried more than once')
  const settled = await owner.selectFrom('mails').select(['id', 'state']).where('id', 'in', mails).execute()
  assert.deepEqual(Map.groupBy(settled, ({ state }) => state).get('caught')?.length, MAILS)
  const contracts = await owner
    .selectFrom('contracts')
    .select((e) => ['application_id', e.fn.countAll<number>().as('n')])
    .where('application_id', 'in', applications)
    .groupBy('application_id')
    .execute()
  assert.deepEqual([contracts.length, contracts.filter(({ n }) => n !== 1).length], [CONTRACTS, 0])
  const drafted = await owner
    .selectFrom('journal')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('name', '=', 'contract.drafted')
    .executeTakeFirstOrThrow()
  assert.equal(drafted.n, CONTRACTS, 'one entry for each contract')
  assert.equal(tries.poison, 5)
  const page = await (await house(db).visitor(await member('operator'))).get('/desk/jobs')
  assert.equal(page.status, 200)
  assert.match(page.text, /メール/)
})

/** Who was unlucky five times is tried again by the operator; the poison stays where it is. */
async function parkedAreTriedAgain(poison: string): Promise<void> {
  const { rows } = await sql<{ id: string; data: { mailId?: string } }>`
    select id, data from pgboss.job where state = 'failed'`.execute(owner)
  assert.ok(rows.some(({ data }) => data.mailId === poison))
  for (const { id, data } of rows)
    if (data.mailId !== poison) await as(db, clock, (tx) => retryParkedJob(tx, id, LONG_AGO))
}
