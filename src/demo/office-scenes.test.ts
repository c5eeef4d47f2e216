import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { workdaysOf } from '../contracts/workdays/list-workdays.ts'
import { workdayStateNames } from '../contracts/workdays/workday.ts'
import { officeTaskStateNames } from '../contracts/office-tasks/office-task.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { demoWorld } from './world.ts'

test('the town hall’s DX professional came out of collected tasks, a role and a 決裁; one month met, one not', async () => {
  const { db, owner } = await freshDatabase()
  await demoWorld(db, NOW)
  const states = async (table: 'office_tasks' | 'workdays' | 'posting_approvals') =>
    (await owner.selectFrom(table).select('state').distinct().execute()).map(({ state }) => state).toSorted()
  assert.deepEqual(await states('workdays'), Object.keys(workdayStateNames).toSorted())
  assert.deepEqual(
    await states('office_tasks'),
    Object.keys(officeTaskStateNames)
      .filter((s) => s !== 'grouped')
      .toSorted(),
  )
  assert.deepEqual(await states('posting_approvals'), ['approved', 'asked'])
  const role = await owner
    .selectFrom('office_roles as r')
    .innerJoin('contracts as c', 'c.posting_id', 'r.posting_id')
    .select(['r.name', 'c.id', 'c.client_id'])
    .where('c.in_force_at', 'is not', null)
    .executeTakeFirstOrThrow()
  assert.equal(role.name, '業務改善(DX)アドバイザー')
  const member = await owner
    .selectFrom('memberships')
    .select('account_id')
    .where('organization_id', '=', role.client_id)
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow()
  const officer = {
    kind: 'municipality',
    accountId: member.account_id,
    organizationId: role.client_id,
    role: 'admin',
  } as const
  const { helper } = await as(db, officer, (tx) => workdaysOf(tx, officer, role.id, NOW))
  const judged = helper?.months
    .filter(({ days }) => days > 0)
    .map(({ met, missing }) => (met ? '満たす' : missing.join('、')))
  assert.deepEqual(judged, ['あと2日、あと12時間', '満たす'])
  assert.equal(helper?.declared?.area, 'tokyo')
}, 120_000)
