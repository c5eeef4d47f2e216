import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Abandonment, abandonContract } from './abandon-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member } = office(owner)
const given: Abandonment = { reason: 'schedule', message: '本業の繁忙期と重なり、時間が取れなくなりました。' }
const abandon = (made: MadeContract, actor: Parameters<typeof abandonContract>[1]) =>
  as(db, actor, (tx) => abandonContract(tx, actor, made.id, given, NOW))

async function after(made: MadeContract) {
  const row = await owner
    .selectFrom('contracts as c')
    .innerJoin('applications as a', 'a.id', 'c.application_id')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .select(['c.state', 'a.state as application', 'p.seats_taken'])
    .where('c.id', '=', made.id)
    .executeTakeFirstOrThrow()
  return [row.state, row.application, row.seats_taken]
}

test('the talent lets go: the application is withdrawn and the seat free', async () => {
  const made = await contract.proposed()
  await abandon(made, made.talent)
  assert.deepEqual(await after(made), ['abandoned', 'withdrawn', 0])
})

test('the client lets go: the application is declined with their message and the seat free', async () => {
  const made = await contract.drafted()
  await abandon(made, made.client)
  assert.deepEqual(await after(made), ['abandoned', 'declined', 0])
  const decline = await owner
    .selectFrom('declines')
    .select(['reason', 'message'])
    .where('application_id', '=', made.applicationId)
    .executeTakeFirst()
  assert.deepEqual(decline, { reason: 'timing', message: given.message })
  const mails = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('path', '=', `/my/contracts/${made.id}`)
    .execute()
  assert.deepEqual(mails, [{ to_account: made.talent.accountId }])
})

test('once, and never after it is in force', async () => {
  const made = await contract.drafted()
  await abandon(made, made.client)
  await assert.rejects(abandon(made, made.talent), Stale)
  const running = await contract.inForce()
  await assert.rejects(abandon(running, running.client), Stale)
})

test('not by strangers, the town, or a viewer', async () => {
  const made = await contract.drafted()
  await assert.rejects(abandon(made, await member('company')), NotFound)
  await assert.rejects(abandon(made, await member('municipality', made.municipalityId)), NotFound)
  await assert.rejects(abandon(made, await member('company', made.client.organizationId, 'viewer')), NotAllowed)
})
