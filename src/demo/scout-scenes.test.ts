import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { scoutStateNames } from '../applications/scouts/scout.ts'
import { demoWorld } from './world.ts'

test('the demo shows a scout in every state, notes of a company, and a pool that somebody left', async () => {
  const { db, owner } = await freshDatabase()
  await demoWorld(db, NOW)
  const scouts = await owner.selectFrom('scouts').select('state').distinct().execute()
  assert.deepEqual(scouts.map(({ state }) => state).toSorted(), Object.keys(scoutStateNames).toSorted())
  const entries = await owner.selectFrom('pool_entries').select('state').orderBy('state').execute()
  assert.deepEqual(
    entries.map(({ state }) => state),
    ['joined', 'left'],
  )
  assert.equal((await owner.selectFrom('application_notes').select('id').execute()).length, 3)
  const visitor = await owner
    .selectFrom('scouts as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .select('s.state')
    .where('a.email', 'like', 'talent9@%')
    .execute()
  assert.deepEqual(visitor, [{ state: 'sent' }])
}, 120_000)
