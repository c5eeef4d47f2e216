import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { approveContract, askApproval, takeBackContract } from './approve-contract.ts'
import { changeTerms } from './change-terms.ts'
import { findVersion } from './find-contract.ts'
import { proposeContract } from './propose-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member, talent } = office(owner)
const row = (id: string) => owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function asked() {
  const made = await contract.drafted({ clientKind: 'municipality' })
  const chief = await member('municipality', made.client.organizationId, 'admin')
  await as(db, made.client, (tx) => askApproval(tx, made.client, made.id, NOW))
  return { ...made, chief }
}

test('決裁: asked for by one, given by another admin, and only then shown to the talent', async () => {
  const { id, client, chief } = await asked()
  assert.deepEqual([(await row(id)).state, (await row(id)).approval_asked_by], ['approval', client.accountId])
  await assert.rejects(
    as(db, client, (tx) => proposeContract(tx, client, id, NOW)),
    /決裁が終わってから/,
  )
  await as(db, chief, (tx) => approveContract(tx, chief, id, '予算内', NOW))
  await as(db, client, (tx) => proposeContract(tx, client, id, NOW))
  assert.equal((await row(id)).state, 'proposed')
  const approvals = await owner
    .selectFrom('contract_approvals')
    .select(['account_id', 'note', 'number'])
    .where('contract_id', '=', id)
    .execute()
  assert.deepEqual(approvals, [{ account_id: chief.accountId, note: '予算内', number: 1 }])
})

test('other admins are told by mail, the asker is not', async () => {
  const { id, client, chief } = await asked()
  const mails = await owner
    .selectFrom('mails')
    .select('to_account')
    .where('path', '=', `/client/contracts/${id}`)
    .execute()
  assert.deepEqual(
    mails.map(({ to_account }) => to_account),
    [chief.accountId],
  )
  assert.notEqual(chief.accountId, client.accountId)
})

test('who asked does not approve, an editor neither, a talent or another town not at all', async () => {
  const { id, client, talent: worker } = await asked()
  await assert.rejects(
    as(db, client, (tx) => approveContract(tx, client, id, '', NOW)),
    /別の管理者/,
  )
  const editor = await member('municipality', client.organizationId, 'editor')
  await assert.rejects(
    as(db, editor, (tx) => approveContract(tx, editor, id, '', NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, worker, (tx) => approveContract(tx, worker, id, '', NOW)),
    NotAllowed,
  )
  const other = await member('municipality')
  await assert.rejects(
    as(db, other, (tx) => approveContract(tx, other, id, '', NOW)),
    NotFound,
  )
})

test('approved once; sent back and changed, it has to be approved again', async () => {
  const { id, client, chief } = await asked()
  await as(db, chief, (tx) => approveContract(tx, chief, id, '', NOW))
  await assert.rejects(
    as(db, chief, (tx) => approveContract(tx, chief, id, '', NOW)),
    Stale,
  )
  await as(db, chief, (tx) => takeBackContract(tx, chief, id, NOW))
  const { terms } = await as(db, client, (tx) => findVersion(tx, id, 1))
  const change = { number: 1, written: { ...terms, place: '庁舎' }, needsApproval: true }
  await as(db, client, (tx) => changeTerms(tx, client, id, change, NOW))
  await assert.rejects(
    as(db, client, (tx) => proposeContract(tx, client, id, NOW)),
    Stale,
  )
})

test('what was approved is shown as it was approved, even when the office has moved meanwhile', async () => {
  const { id, client, chief } = await asked()
  await as(db, chief, (tx) => approveContract(tx, chief, id, '', NOW))
  await owner.updateTable('organizations').set({ address: '新庁舎' }).where('id', '=', client.organizationId).execute()
  await as(db, client, (tx) => takeBackContract(tx, client, id, NOW))
  await as(db, client, (tx) => proposeContract(tx, client, id, NOW))
  assert.equal((await row(id)).current_version, 1)
})

test('nobody is asked to approve what could not be proposed, or what needs no approval', async () => {
  const made = await contract.drafted({ clientKind: 'municipality' })
  await owner
    .updateTable('organizations')
    .set({ harassment_contact: '' })
    .where('id', '=', made.client.organizationId)
    .execute()
  await assert.rejects(
    as(db, made.client, (tx) => askApproval(tx, made.client, made.id, NOW)),
    Invalid,
  )
  const free = await contract.drafted()
  await assert.rejects(
    as(db, free.client, (tx) => askApproval(tx, free.client, free.id, NOW)),
    Stale,
  )
})

test('taken back from the talent, consents stay with the version that they were given to', async () => {
  const made = await contract.proposed()
  await as(db, made.client, (tx) => takeBackContract(tx, made.client, made.id, NOW))
  assert.equal((await row(made.id)).state, 'drafted')
  await assert.rejects(
    as(db, made.client, (tx) => takeBackContract(tx, made.client, made.id, NOW)),
    Stale,
  )
  const stranger = await talent()
  await assert.rejects(
    as(db, stranger, (tx) => takeBackContract(tx, stranger, made.id, NOW)),
    NotFound,
  )
})
