import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, clock } from '../actor.ts'
import { withdrawApplication } from '../applications/withdraw-application.ts'
import { NotAllowed } from '../platform/errors.ts'
import { wordingOf } from '../talents/consent.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { freshDatabase } from '../../tests/database.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW } from '../../tests/world/office.ts'
import { findVersion } from './find-contract.ts'
import { prepareContract } from './prepare-contract.ts'

const { db, owner } = await freshDatabase()
const contract = contractsOf({ db, owner })
const prepare = (applicationId: string) => as(db, clock, (tx) => prepareContract(tx, clock, applicationId, NOW))
const termsOf = async (id: string) => (await as(db, clock, (tx) => findVersion(tx, id, 1))).terms

test('the draft says what was accepted, word for word, with the consultation desk and no day of commission', async () => {
  const { id } = await contract.drafted()
  const terms = await termsOf(id)
  assert.equal(terms.work, 'ECサイトの課題を整理し、毎月1つ改善を一緒に進める。')
  assert.deepEqual([terms.startsOn, terms.endsOn, terms.place], ['2026-01-01', '2026-06-30', 'オンライン(Web会議)'])
  assert.deepEqual([terms.fee.kind, terms.fee.yen, terms.fee.tax], ['monthly', 50_000, '税抜'])
  assert.deepEqual(terms.payment, { kind: 'monthly', template: 'next-month-end', agreedBeforehand: true })
  assert.equal(terms.harassmentContact, '総務担当 soumu@example.jp')
  assert.equal(terms.commissionedOn, null)
  const row = await owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([row.state, row.needs_approval, row.renews_id], ['drafted', false, null])
})

test('asked again and again, there is one contract', async () => {
  const { applicationId } = await contract.accepted()
  const ids = await Promise.all(Array.from({ length: 8 }, () => prepare(applicationId)))
  assert.equal(ids.filter((id) => id !== null).length, 1)
  const rows = await owner.selectFrom('contracts').select('id').where('application_id', '=', applicationId).execute()
  assert.equal(rows.length, 1)
  const versions = await owner
    .selectFrom('contract_versions')
    .select('number')
    .where('contract_id', '=', rows[0]?.id ?? '')
    .execute()
  assert.deepEqual(versions, [{ number: 1 }])
})

test('nothing is prepared for an application that was withdrawn meanwhile, or that does not exist', async () => {
  const { applicationId, talent } = await contract.accepted()
  const withdrawal = { reason: 'employer' as const, note: '' }
  await as(db, talent, (tx) => withdrawApplication(tx, talent, applicationId, withdrawal, NOW))
  assert.equal(await prepare(applicationId), null)
  assert.equal(await prepare('00000000-0000-4000-8000-000000000000'), null)
})

test('only the clock prepares', async () => {
  const { applicationId, client } = await contract.accepted()
  await assert.rejects(
    as(db, client, (tx) => prepareContract(tx, client, applicationId, NOW)),
    NotAllowed,
  )
})

test('a name stands in the draft once the talent has consented that this client may have it', async () => {
  const { applicationId, client, talent } = await contract.accepted()
  const provision = { recipient: '発注者', items: ['name'] as const, purpose: '応募の選考と契約の準備' }
  const given = {
    talentId: talent.talentId,
    recipientId: client.organizationId,
    items: provision.items,
    subject: applicationId,
    purpose: provision.purpose,
    wording: wordingOf(provision),
  }
  await as(db, talent, (tx) => giveConsent(tx, talent, given, NOW))
  const id = await prepare(applicationId)
  assert.equal((await termsOf(id ?? '')).talent.name, '山田 花子')
})

test('a municipality gets its four terms, an inspection and a 決裁 hold from the start', async () => {
  const { id } = await contract.drafted({ clientKind: 'municipality' })
  const terms = await termsOf(id)
  assert.deepEqual(
    Object.values(terms.government ?? {}).map((words) => words.length > 10),
    [true, true, true, true],
  )
  assert.deepEqual(terms.inspection, { takesPlace: true, withinDays: 10 })
  const row = await owner
    .selectFrom('contracts')
    .select('needs_approval')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.needs_approval, true)
})

test('a lump sum gets one lawful day, unpaid work none', async () => {
  const lump = await contract.drafted({ offer: { fee_kind: 'lump', fee_yen: 300_000 } })
  assert.deepEqual((await termsOf(lump.id)).payment, { kind: 'on', day: '2026-07-31' })
  const unpaid = await contract.drafted({ offer: { fee_kind: 'unpaid', fee_yen: 0 } })
  assert.deepEqual((await termsOf(unpaid.id)).payment, { kind: 'none' })
})

test('a contract with the same client within a month of the last is its renewal', async () => {
  const first = await contract.inForce({ offer: { ends_on: '2026-03-31' } })
  const soon = new Date('2026-04-20T01:00:00Z')
  const next = await contract.drafted({
    like: first,
    now: soon,
    offer: { starts_on: '2026-05-01', ends_on: '2026-09-30' },
  })
  const late = await contract.drafted({ like: first, now: new Date('2026-06-01T01:00:00Z') })
  const renews = async (id: string) =>
    (await owner.selectFrom('contracts').select('renews_id').where('id', '=', id).executeTakeFirstOrThrow()).renews_id
  assert.equal(await renews(next.id), first.id)
  assert.equal(await renews(late.id), null)
})
