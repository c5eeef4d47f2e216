import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { companyDetails, NOW, office } from '../../tests/world/office.ts'
import { changeOrganization } from './change-organization.ts'
import { restoreOrganization, suspendOrganization } from './suspend-organization.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const found = (id: string) =>
  owner.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const details = { ...companyDetails, corporateNumber: '7999900000002' }

test('an editor changes the data; the second who had the old page overwrites nothing', async () => {
  const editor = await member('company', undefined, 'editor')
  const { organizationId } = editor
  const change = (name: string) =>
    as(db, editor, (tx) =>
      changeOrganization(tx, editor, organizationId, { version: 1, details: { ...details, name } }, NOW),
    )
  await change('新しい名前')
  await assert.rejects(change('もっと新しい名前'), Stale)
  const { name, version } = await found(organizationId)
  assert.deepEqual({ name, version }, { name: '新しい名前', version: 2 })
})

test('viewers may not, and others do not even learn that it is there', async () => {
  const viewer = await member('company', undefined, 'viewer')
  const stranger = await member('company')
  const change = (actor: typeof viewer) =>
    as(db, actor, (tx) => changeOrganization(tx, actor, viewer.organizationId, { version: 1, details }, NOW))
  await assert.rejects(change(viewer), NotAllowed)
  await assert.rejects(change(stranger), NotFound)
})

test('even a verb that forgot to ask cannot write another’s row: row-level security', async () => {
  const stranger = await member('company')
  const id = await organization('company', { name: '他社' })
  await as(db, stranger, (tx) =>
    tx.updateTable('organizations').set({ name: '乗っ取り' }).where('id', '=', id).execute(),
  )
  assert.equal((await found(id)).name, '他社')
})

test('a town keeps its code, because everything counts under it', async () => {
  const town = await member('municipality')
  await assert.rejects(
    as(db, town, (tx) => changeOrganization(tx, town, town.organizationId, { version: 1, details }, NOW)),
    (error) => error instanceof Invalid && 'place' in error.problems,
  )
})

test('a number that another company has is told at its field', async () => {
  const one = await member('company')
  const two = await member('company')
  const take = (actor: typeof one) =>
    as(db, actor, (tx) =>
      changeOrganization(
        tx,
        actor,
        actor.organizationId,
        { version: 1, details: { ...details, corporateNumber: '6999900000003' } },
        NOW,
      ),
    )
  await take(one)
  await assert.rejects(take(two), (error) => error instanceof Invalid && 'corporateNumber' in error.problems)
})

test('an operator suspends with a reason and restores; twice is told', async () => {
  const operator = await member('operator')
  const company = await member('company')
  const id = company.organizationId
  const suspend = () => as(db, operator, (tx) => suspendOrganization(tx, operator, id, 'requested', NOW))
  await suspend()
  await assert.rejects(suspend(), Stale)
  assert.equal((await found(id)).state, 'suspended')
  await as(db, operator, (tx) => restoreOrganization(tx, operator, id, NOW))
  assert.equal((await found(id)).state, 'active')
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'reason'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(entries, [
    { name: 'organization.suspended', from_state: 'active', to_state: 'suspended', reason: 'requested' },
    { name: 'organization.restored', from_state: 'suspended', to_state: 'active', reason: null },
  ])
  await assert.rejects(
    as(db, company, (tx) => suspendOrganization(tx, company, id, 'requested', NOW)),
    NotAllowed,
  )
})
