import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { takeBackContract } from './approve-contract.ts'
import { changeTerms } from './change-terms.ts'
import { consentToContract } from './consent-to-contract.ts'
import { findVersion } from './find-contract.ts'
import { proposeContract } from './propose-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const { member, talent } = office(owner)
const row = (id: string) => owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('the second consent starts the contract: notice, frozen terms, application, posting and letters, all at once', async () => {
  const made = await contract.proposed()
  const shown = await contract.shownVersion(made.id)
  assert.equal(await as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, shown, NOW)), false)
  assert.equal((await row(made.id)).state, 'proposed')
  assert.equal(await as(db, made.client, (tx) => consentToContract(tx, made.client, made.id, shown, NOW)), true)

  const started = await row(made.id)
  assert.equal(started.state, 'in_force')
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, started.current_version))
  assert.equal(terms.commissionedOn, '2025-12-01')
  assert.deepEqual(terms.agreed, shown)
  assert.equal(terms.talent.name, '山田 花子')
  const notices = await owner.selectFrom('notices').selectAll().where('contract_id', '=', made.id).execute()
  assert.deepEqual(
    notices.map(({ number, opened_at }) => [number, opened_at]),
    [[started.current_version, null]],
  )
  const application = await owner
    .selectFrom('applications')
    .select('state')
    .where('id', '=', made.applicationId)
    .executeTakeFirst()
  const posting = await owner.selectFrom('postings').select('state').where('id', '=', made.postingId).executeTakeFirst()
  assert.deepEqual([application?.state, posting?.state], ['contracted', 'filled'])
  const mails = await owner
    .selectFrom('mails')
    .select(['path', 'to_account'])
    .where('subject', 'like', '契約が始まりました%')
    .execute()
  assert.deepEqual(
    mails.map(({ path }) => path).toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    [`/client/contracts/${made.id}/notice`, `/my/contracts/${made.id}/notice`],
  )
})

test('the journal tells it in order, with the version and who is concerned', async () => {
  const made = await contract.inForce()
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'detail'])
    .where('subject', '=', made.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ name, from_state, to_state }) => [name, from_state, to_state]),
    [
      ['contract.drafted', null, 'drafted'],
      ['contract.proposed', 'drafted', 'proposed'],
      ['contract.consented', null, null],
      ['contract.consented', null, null],
      ['contract.started', 'proposed', 'in_force'],
      ['notice.issued', null, null],
    ],
  )
  const started = entries.find(({ name }) => name === 'contract.started')
  assert.deepEqual(started?.detail, {
    version: 2,
    talent: made.talent.talentId,
    municipality: made.municipalityId,
    client: made.client.organizationId,
    posting: made.postingId,
  })
})

test('before the talent consents, the client reads a number instead of a name', async () => {
  const made = await contract.proposed()
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, 1))
  assert.match(terms.talent.name, /^受託者番号 [0-9a-f]{8}$/)
})

test('a consent is to what was shown: other terms or another version are refused, and nothing is written', async () => {
  const made = await contract.proposed()
  const shown = await contract.shownVersion(made.id)
  for (const wrong of [
    { ...shown, hash: 'f'.repeat(64) },
    { ...shown, number: 7 },
  ])
    await assert.rejects(
      as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, wrong, NOW)),
      Stale,
    )
  await as(db, made.client, (tx) => takeBackContract(tx, made.client, made.id, NOW))
  const { terms } = await as(db, made.client, (tx) => findVersion(tx, made.id, shown.number))
  const change = { number: shown.number, written: { ...terms, hoursPerMonth: 8 }, needsApproval: false }
  await as(db, made.client, (tx) => changeTerms(tx, made.client, made.id, change, NOW))
  await as(db, made.client, (tx) => proposeContract(tx, made.client, made.id, NOW))
  await assert.rejects(
    as(db, made.talent, (tx) => consentToContract(tx, made.talent, made.id, shown, NOW)),
    /その後に変わりました/,
  )
  const consents = await owner.selectFrom('contract_consents').selectAll().where('contract_id', '=', made.id).execute()
  assert.deepEqual(consents, [])
})

test('each side consents once', async () => {
  const made = await contract.proposed()
  const shown = await contract.shownVersion(made.id)
  await as(db, made.client, (tx) => consentToContract(tx, made.client, made.id, shown, NOW))
  await assert.rejects(
    as(db, made.client, (tx) => consentToContract(tx, made.client, made.id, shown, NOW)),
    /すでに同意/,
  )
  const colleague = await member('company', made.client.organizationId, 'editor')
  await assert.rejects(
    as(db, colleague, (tx) => consentToContract(tx, colleague, made.id, shown, NOW)),
    /すでに同意/,
  )
})

test('a draft is not consented to, and a started contract not again', async () => {
  const draft = await contract.drafted()
  const shown = await contract.shownVersion(draft.id)
  await assert.rejects(
    as(db, draft.talent, (tx) => consentToContract(tx, draft.talent, draft.id, shown, NOW)),
    Stale,
  )
  const running = await contract.inForce()
  const now = await contract.shownVersion(running.id)
  await assert.rejects(
    as(db, running.talent, (tx) => consentToContract(tx, running.talent, running.id, now, NOW)),
    Stale,
  )
})

test('nobody else consents: not another company, another talent, the town, nor a viewer of the client', async () => {
  const made = await contract.proposed()
  const shown = await contract.shownVersion(made.id)
  const strangers = [await member('company'), await talent(), await member('municipality', made.municipalityId)]
  for (const stranger of strangers)
    await assert.rejects(
      as(db, stranger, (tx) => consentToContract(tx, stranger, made.id, shown, NOW)),
      NotFound,
    )
  const viewer = await member('company', made.client.organizationId, 'viewer')
  await assert.rejects(
    as(db, viewer, (tx) => consentToContract(tx, viewer, made.id, shown, NOW)),
    /権限/,
  )
})

test('with two seats the posting stays open until the second contract begins, though each talent sees only their own', async () => {
  const first = await contract.proposed({ posting: { seats: 2, seats_taken: 2 } })
  const second = await contract.proposed({ like: { ...first, talent: await talent('次郎') } })
  await owner.updateTable('contracts').set({ posting_id: first.postingId }).where('id', '=', second.id).execute()
  const posting = () =>
    owner.selectFrom('postings').select('state').where('id', '=', first.postingId).executeTakeFirstOrThrow()
  await contract.bothConsent(first)
  assert.equal((await posting()).state, 'published')
  await contract.bothConsent(second)
  assert.equal((await posting()).state, 'filled')
})
