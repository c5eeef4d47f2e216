import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as } from '../../src/actor.ts'
import { consentToContract } from '../../src/contracts/consent-to-contract.ts'
import { endTrial } from '../../src/contracts/trials/end-trial.ts'
import { freshDatabase } from '../database.ts'
import type { MadeContract } from '../world/contracts.ts'
import { NOW } from '../world/office.ts'
import { trialsOf } from '../world/trials.ts'

const ROUNDS = 8
const { db, owner } = await freshDatabase({ connections: 8 })
const world = trialsOf({ db, owner })
const WHY = { reason: 'budget', message: '来年度の予算がつかなかったため、ここまでとします。' } as const

const entriesOf = async ({ id }: MadeContract) =>
  (
    await owner
      .selectFrom('journal')
      .select('name')
      .where('subject', '=', id)
      .where('name', 'like', 'trial.%')
      .execute()
  )
    .map(({ name }) => name)
    .filter((name) => name !== 'trial.paid_proposed')
const noticesOf = async ({ id }: MadeContract) =>
  (await owner.selectFrom('notices').select('id').where('contract_id', '=', id).execute()).length

test('both consent to the paid terms at the same moment: it is turned once, with one notice', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await world.proposed()
    const shown = await world.shownVersion(made.id)
    const started = await Promise.all(
      [made.client, made.talent].map((who) => as(db, who, (tx) => consentToContract(tx, who, made.id, shown, NOW))),
    )
    assert.deepEqual(started.filter(Boolean).length, 1)
    assert.deepEqual(await entriesOf(made), ['trial.turned_paid'])
    assert.equal(await noticesOf(made), 2)
  }
})

test('the one ends it while the other consents to pay: it comes out one way, and both are told which', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const made = await world.proposed()
    const shown = await world.shownVersion(made.id)
    await as(db, made.client, (tx) => consentToContract(tx, made.client, made.id, shown, NOW))
    const both = await Promise.allSettled([
      as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, shown, NOW)),
      as(db, made.client, (tx) => endTrial(tx, made.client, made.id, WHY, NOW)),
    ])
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await entriesOf(made)).length, 1)
  }
})

/** The end of a trial without lock: look whether it is decided, think for a moment, write. */
async function endNaively({ id, client }: MadeContract): Promise<void> {
  await as(db, client, async (tx) => {
    const decided = await tx.selectFrom('trial_outcomes').select('outcome').where('contract_id', '=', id).execute()
    if (decided.length > 0) return
    await sql`select pg_sleep(0.05)`.execute(tx)
    const row = { contract_id: id, outcome: 'ended', ...WHY, by_side: 'client', by_account: client.accountId, at: NOW }
    await tx.insertInto('trial_outcomes').values(row).execute()
  })
}
const outcomesOf = async ({ id }: MadeContract) =>
  (await owner.selectFrom('trial_outcomes').select('outcome').where('contract_id', '=', id).execute()).length
const crowd = (made: MadeContract) => Promise.allSettled(Array.from({ length: 6 }, () => endNaively(made)))

test('where the lock is forgotten, the table still holds one outcome', async () => {
  const made = await world.running()
  await crowd(made)
  assert.equal(await outcomesOf(made), 1)
})

test('this harness can see a race: without lock and key the twin writes several outcomes', async () => {
  await sql`alter table trial_outcomes drop constraint trial_outcomes_pkey`.execute(owner)
  const made = await world.running()
  await crowd(made)
  assert.ok((await outcomesOf(made)) > 1)
})
