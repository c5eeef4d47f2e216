import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf, type MadeContract } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { amendContract, dropAmendment } from './amend-contract.ts'
import { consentToContract } from './consent-to-contract.ts'
import { findVersion } from './find-contract.ts'
import type { ContractTerms } from './terms.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member } = office(owner)
const row = (id: string) => owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const FEBRUARY = new Date('2026-02-02T01:00:00Z')

async function amend(made: MadeContract, given: Partial<ContractTerms>, { actor = made.client, number = 2 } = {}) {
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 2))
  return as(db, actor, (tx) => amendContract(tx, actor, made.id, { number, written: { ...terms, ...given } }, FEBRUARY))
}

test('a change waits for both; until then the current terms count, and after it a second notice is issued', async () => {
  const made = await contract.inForce()
  assert.equal(await amend(made, { endsOn: '2026-09-30' }), 3)
  assert.deepEqual([(await row(made.id)).current_version, (await row(made.id)).pending_version], [2, 3])
  await contract.bothConsent(made, FEBRUARY)
  const after = await row(made.id)
  assert.deepEqual([after.state, after.current_version, after.pending_version], ['in_force', 4, null])
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 4))
  assert.deepEqual([terms.commissionedOn, terms.amendedOn, terms.endsOn], ['2025-12-01', '2026-02-02', '2026-09-30'])
  const notices = await owner
    .selectFrom('notices')
    .select('number')
    .where('contract_id', '=', made.id)
    .orderBy('number')
    .execute()
  assert.deepEqual(
    notices.map(({ number }) => number),
    [2, 4],
  )
  const matches = await owner
    .selectFrom('journal')
    .select('name')
    .where('subject', '=', made.id)
    .where('name', '=', 'contract.started')
    .execute()
  assert.equal(matches.length, 1)
})

test('the fee never falls, a payment never leaves its limit, and nothing must change nothing', async () => {
  const made = await contract.inForce()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 2))
  await assert.rejects(
    amend(made, { fee: { ...terms.fee, yen: 40_000 } }),
    (error) => error instanceof Invalid && /報酬の減額/.test(error.problems.feeYen ?? ''),
  )
  await assert.rejects(
    amend(made, { payment: { kind: 'on', day: '2026-12-31' } }),
    (error) => error instanceof Invalid && /日目/.test(error.problems.paymentTemplate ?? ''),
  )
  await assert.rejects(
    amend(made, {}),
    (error) => error instanceof Invalid && /変更するところ/.test(error.problems.form ?? ''),
  )
})

test('a later proposal takes the place of an open one, and consents given to that do not count', async () => {
  const made = await contract.inForce()
  await amend(made, { endsOn: '2026-09-30' })
  const old = await contract.shownVersion(made.id)
  await as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, old, FEBRUARY))
  await amend(made, { endsOn: '2026-08-31' })
  await assert.rejects(
    as(db, made.client, (tx) => consentToContract(tx, made.client, made.id, old, FEBRUARY)),
    Stale,
  )
  await contract.bothConsent(made, FEBRUARY)
  const { terms } = await as(db, made.client, async (tx) =>
    findVersion(tx, made.id, (await row(made.id)).current_version),
  )
  assert.equal(terms.endsOn, '2026-08-31')
})

test('the talent refuses, or the client takes it back: the current terms go on', async () => {
  const made = await contract.inForce()
  await amend(made, { hoursPerMonth: 12 })
  await as(db, made.talent, (tx) => dropAmendment(tx, made.talent, made.id, FEBRUARY))
  assert.equal((await row(made.id)).pending_version, null)
  await assert.rejects(
    as(db, made.client, (tx) => dropAmendment(tx, made.client, made.id, FEBRUARY)),
    Stale,
  )
})

test('only the client proposes, only in force, and not over a change they have not seen', async () => {
  const made = await contract.inForce()
  await assert.rejects(amend(made, { endsOn: '2026-09-30' }, { actor: await member('company') }), NotFound)
  await assert.rejects(amend(made, { endsOn: '2026-09-30' }, { actor: made.talent as never }), NotAllowed)
  await assert.rejects(amend(made, { endsOn: '2026-09-30' }, { number: 1 }), Stale)
  const draft = await contract.proposed()
  const { terms } = await as(db, draft.client, (tx) => findVersion(tx, draft.id, 1))
  await assert.rejects(
    as(db, draft.client, (tx) => amendContract(tx, draft.client, draft.id, { number: 1, written: terms }, NOW)),
    Stale,
  )
})
