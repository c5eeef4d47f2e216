import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { refuseTooManyOpen } from './refuse-too-many-open.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const operator = await member('operator')

test('as many open applications as the house takes, and one more when one has ended', async () => {
  const row = { key: 'openApplicationsPerTalent', value: 3, changed_by: operator.accountId, changed_at: NOW }
  await owner.insertInto('limits').values(row).execute()
  const made = []
  for (let n = 0; n < 3; n++) made.push(await applicationsOf(owner).submitted())
  const [{ talent }] = made as [(typeof made)[number]]
  const check = () => as(db, talent, (tx) => refuseTooManyOpen(tx, talent.talentId))
  await check()
  await owner
    .updateTable('applications')
    .set({ talent_id: talent.talentId, account_id: talent.accountId })
    .where(
      'id',
      'in',
      made.map(({ id }) => id),
    )
    .execute()
  await assert.rejects(check(), /同時に進められる応募は3件まで/)
  await owner
    .updateTable('applications')
    .set({ state: 'withdrawn', reply_by: null })
    .where('id', '=', made[0]!.id)
    .execute()
  await check()
})
