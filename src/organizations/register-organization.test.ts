import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, clock } from '../actor.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { companyDetails, NOW, office } from '../../tests/world/office.ts'
import { missingForContract } from './contract-readiness.ts'
import { registerOrganization } from './register-organization.ts'

const { db, owner } = await freshDatabase()
const { account, member, talent } = office(owner)
const found = (id: string) =>
  owner.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const membersOf = (id: string) =>
  owner.selectFrom('memberships').select(['account_id', 'role', 'state']).where('organization_id', '=', id).execute()

test('somebody registers their company and becomes its admin', async () => {
  const accountId = await account()
  const actor = { kind: 'account' as const, accountId }
  const id = await as(db, actor, (tx) => registerOrganization(tx, actor, 'company', companyDetails, NOW))
  const { name, kind, place_code, corporate_number, legal_form } = await found(id)
  assert.deepEqual(
    { name, kind, place_code, corporate_number, legal_form },
    {
      name: '株式会社湯けむり旅館',
      kind: 'company',
      place_code: '313700',
      corporate_number: '8999900000001',
      legal_form: 'corporation',
    },
  )
  assert.deepEqual(await membersOf(id), [{ account_id: accountId, role: 'admin', state: 'active' }])
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'actor_account'])
    .where('subject', '=', id)
    .execute()
  assert.deepEqual(entries, [{ name: 'organization.registered', actor_account: accountId }])
})

test('the same 法人番号 twice is told at its field', async () => {
  const actor = await talent()
  await assert.rejects(
    as(db, actor, (tx) => registerOrganization(tx, actor, 'company', companyDetails, NOW)),
    (error) => error instanceof Invalid && /すでに登録されています/.test(error.problems.corporateNumber ?? ''),
  )
})

test('a town is not registered by whoever comes along, nor by an operator who only looks', async () => {
  const somebody = { kind: 'account' as const, accountId: await account() }
  const viewer = await member('operator', undefined, 'viewer')
  for (const actor of [somebody, viewer])
    await assert.rejects(
      as(db, actor, (tx) => registerOrganization(tx, actor, 'municipality', companyDetails, NOW)),
      NotAllowed,
    )
})

test('an operator registers a town once, without becoming a member; what companies have is not kept', async () => {
  const operator = await member('operator')
  const details = {
    ...companyDetails,
    name: '湯梨浜町',
    corporateNumber: '3000020313700',
    capitalYen: 1,
    circulationPercent: 47,
    circulationYear: 2018,
    circulationSource: 'RESAS',
  }
  const id = await as(db, operator, (tx) => registerOrganization(tx, operator, 'municipality', details, NOW))
  const { legal_form, capital_yen, circulation_percent, circulation_year } = await found(id)
  assert.deepEqual(
    { legal_form, capital_yen, circulation_percent, circulation_year },
    { legal_form: 'public', capital_yen: null, circulation_percent: 47, circulation_year: 2018 },
  )
  assert.deepEqual(await membersOf(id), [])
  await assert.rejects(
    as(db, operator, (tx) =>
      registerOrganization(tx, operator, 'municipality', { ...details, corporateNumber: null }, NOW),
    ),
    (error) => error instanceof Invalid && error.problems.place === 'この自治体はすでに登録されています',
  )
})

test('details that contradict each other are refused, each at its field', async () => {
  const wrong = async (kind: 'company' | 'municipality', change: Partial<typeof companyDetails>) => {
    const error = await as(db, clock, (tx) =>
      registerOrganization(tx, clock, kind, { ...companyDetails, ...change }, NOW),
    ).catch((e: unknown) => e)
    return error instanceof Invalid ? Object.keys(error.problems).join() : String(error)
  }
  assert.equal(await wrong('company', { legalForm: 'individual' }), 'corporateNumber')
  assert.equal(await wrong('company', { corporateNumber: null }), 'corporateNumber')
  assert.equal(await wrong('municipality', { circulationPercent: 47 }), 'circulationYear')
})

test('what is missing for the first contract is said in sentences (14条)', () => {
  assert.deepEqual(Object.keys(missingForContract({ harassment_contact: ' ', address: '' })), [
    'harassmentContact',
    'address',
  ])
  assert.deepEqual(missingForContract({ harassment_contact: '総務 0858-00-0000', address: '鳥取県' }), {})
})

test('who registers their own company says how to reach it; an operator may add that later', async () => {
  const unreachable = { ...companyDetails, corporateNumber: '4999900000005', phone: '' }
  const actor = { kind: 'account' as const, accountId: await account() }
  await assert.rejects(
    as(db, actor, (tx) => registerOrganization(tx, actor, 'company', unreachable, NOW)),
    (error) => error instanceof Invalid && Object.keys(error.problems).join() === 'phone',
  )
  const operator = await member('operator')
  await as(db, operator, (tx) => registerOrganization(tx, operator, 'company', unreachable, NOW))
})
