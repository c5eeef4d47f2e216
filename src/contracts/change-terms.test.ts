import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import vectors from '../law/vectors.json' with { type: 'json' }
import { changeTerms } from './change-terms.ts'
import { findVersion } from './find-contract.ts'
import type { ContractTerms } from './terms.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member } = office(owner)

async function change(
  made: MadeContract,
  given: Partial<ContractTerms>,
  { actor = made.client, number = 1, needsApproval = false, now = NOW } = {},
) {
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 1))
  const wanted = { number, written: { ...terms, ...given }, needsApproval }
  return as(db, actor, (tx) => changeTerms(tx, actor, made.id, wanted, now))
}
const refusedAt = (field: string) => (error: unknown) =>
  error instanceof Invalid && Object.keys(error.problems).join() === field

test('a change is a new version, and what was before stays as it was', async () => {
  const made = await contract.drafted()
  assert.equal(await change(made, { place: '現地の事務所' }), 2)
  const [first, second] = await as(db, made.client, async (tx) => [
    await findVersion(tx, made.id, 1),
    await findVersion(tx, made.id, 2),
  ])
  assert.deepEqual([first?.terms.place, second?.terms.place], ['オンライン(Web会議)', '現地の事務所'])
  assert.notEqual(first?.hash, second?.hash)
})

test('saving what stands there already makes no version', async () => {
  const made = await contract.drafted()
  assert.equal(await change(made, {}), 1)
})

test('報酬の減額: less than what was accepted is refused at the fee, more is welcome', async () => {
  const made = await contract.drafted()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 1))
  await assert.rejects(
    change(made, { fee: { ...terms.fee, yen: 49_999 } }),
    (error) => error instanceof Invalid && /報酬の減額/.test(error.problems.feeYen ?? ''),
  )
  assert.equal(await change(made, { fee: { ...terms.fee, yen: 60_000 } }), 2)
  // Back to what was accepted, but not below: the accepted offer is the measure.
  assert.equal(await change(made, { fee: { ...terms.fee, yen: 50_000 } }, { number: 2 }), 3)
})

test('every vector of the sixty days: a payment day beyond the limit is not even saved', async () => {
  for (const [received = '', limit = ''] of vectors.limit60) {
    const now = new Date(`${received}T01:00:00Z`)
    const made = await contract.drafted({
      now,
      offer: { fee_kind: 'lump', fee_yen: 300_000, starts_on: received, ends_on: received },
    })
    const late = Temporal.PlainDate.from(limit).add({ days: 1 }).toString()
    await assert.rejects(change(made, { payment: { kind: 'on', day: late } }, { now }), refusedAt('paidOn'), received)
    await change(made, { payment: { kind: 'on', day: limit } }, { now })
  }
})

test('someone who saves after someone else hears of it, and nothing is overwritten', async () => {
  const made = await contract.drafted()
  await change(made, { place: '現地の事務所' })
  await assert.rejects(change(made, { place: '別の場所' }), Stale)
})

test('the 決裁 hold is taken away by an admin alone', async () => {
  const made = await contract.drafted({ clientKind: 'municipality' })
  const editor = await member('municipality', made.client.organizationId, 'editor')
  await assert.rejects(change(made, {}, { actor: editor }), refusedAt('needsApproval'))
  await change(made, {}, { actor: editor, needsApproval: true })
  await change(made, {})
  const row = await owner
    .selectFrom('contracts')
    .select('needs_approval')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  assert.equal(row.needs_approval, false)
})

test('nobody else changes terms, and nobody once they were shown', async () => {
  const made = await contract.drafted()
  await assert.rejects(change(made, {}, { actor: await member('company') }), NotFound)
  await assert.rejects(change(made, {}, { actor: await member('municipality', made.municipalityId) }), NotFound)
  await assert.rejects(
    change(made, {}, { actor: await member('company', made.client.organizationId, 'viewer') }),
    NotAllowed,
  )
  await assert.rejects(change(made, {}, { actor: made.talent as never }), NotAllowed)
  await assert.rejects(change(await contract.proposed(), {}), Stale)
  await assert.rejects(change(await contract.inForce(), {}), Stale)
})

test('versions can neither be changed nor taken away by the program', async () => {
  const made = await contract.drafted()
  await assert.rejects(
    as(db, made.client, (tx) =>
      tx.updateTable('contract_versions').set({ fee_yen: 1 }).where('contract_id', '=', made.id).execute(),
    ),
    /permission denied/,
  )
  await assert.rejects(
    as(db, made.client, (tx) => tx.deleteFrom('contract_versions').where('contract_id', '=', made.id).execute()),
    /permission denied/,
  )
})
