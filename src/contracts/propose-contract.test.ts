import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { proposeContract } from './propose-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member } = office(owner)
const propose = (made: MadeContract, actor = made.client, now = NOW) =>
  as(db, actor, (tx) => proposeContract(tx, actor, made.id, now))

test('lawful terms are shown to the talent, who hears of it by mail', async () => {
  const made = await contract.drafted()
  await propose(made)
  const row = await owner.selectFrom('contracts').select('state').where('id', '=', made.id).executeTakeFirstOrThrow()
  assert.equal(row.state, 'proposed')
  const mails = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('path', '=', `/my/contracts/${made.id}`)
    .execute()
  assert.deepEqual(mails, [{ to_account: made.talent.accountId }])
})

test('without a consultation desk for harassment no contract is shown (14条)', async () => {
  const made = await contract.drafted()
  const desk = (harassment_contact: string) =>
    owner
      .updateTable('organizations')
      .set({ harassment_contact })
      .where('id', '=', made.client.organizationId)
      .execute()
  await desk('')
  await assert.rejects(propose(made), (error) => error instanceof Invalid && /14条/.test(error.problems.form ?? ''))
  await desk('相談窓口 0858-00-0001')
  await propose(made)
  const { terms } = await owner
    .selectFrom('contract_versions')
    .select('terms')
    .where('contract_id', '=', made.id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  assert.equal((terms as { harassmentContact?: string }).harassmentContact, '相談窓口 0858-00-0001')
})

test('a first day that has passed is mended before it is shown', async () => {
  const made = await contract.drafted()
  await assert.rejects(
    propose(made, made.client, new Date('2026-01-02T01:00:00Z')),
    (error) => error instanceof Invalid && Object.keys(error.problems).join() === 'startsOn',
  )
})

test('shown once; strangers, the town and the talent cannot, a viewer may not', async () => {
  const made = await contract.drafted()
  const strangers = [await member('company'), await member('municipality', made.municipalityId)]
  for (const stranger of strangers) await assert.rejects(propose(made, stranger), NotFound)
  await assert.rejects(propose(made, await member('company', made.client.organizationId, 'viewer')), NotAllowed)
  await assert.rejects(propose(made, made.talent as never), NotAllowed)
  await propose(made)
  await assert.rejects(propose(made), Stale)
})
