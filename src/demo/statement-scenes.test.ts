import assert from 'node:assert/strict'
import { beforeAll, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { brokenInvariants } from '../house/invariants.ts'
import { demoWorld } from './world.ts'

const { db, owner } = await freshDatabase()

beforeAll(async () => {
  await demoWorld(db, NOW)
}, 200_000)

test('the town’s reports: a year in two versions, a grant’s form, a result in public, months up to the last', async () => {
  const rows = await owner
    .selectFrom('statements')
    .select(['kind', 'year', 'month', 'version', 'state'])
    .orderBy('year')
    .orderBy('kind')
    .orderBy('month')
    .orderBy('version')
    .orderBy('state')
    .execute()
  assert.deepEqual(
    rows.map(({ kind, year, month, version, state }) => `${kind} ${year}-${month} v${version} ${state}`),
    [
      'annual 2024-0 v1 superseded',
      'annual 2024-0 v2 submitted',
      'grant 2024-0 v1 submitted',
      'result 2024-0 v1 submitted',
      'monthly 2025-9 v1 discarded',
      'monthly 2025-9 v1 submitted',
      'monthly 2025-10 v1 submitted',
      'monthly 2025-11 v1 draft',
    ],
  )
})

test('what must hold, holds at the end of the whole demo', async () => {
  assert.deepEqual(await brokenInvariants(db), [])
})
