import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { anyone, as, type Member } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { ledgerLines } from '../ties/ledger.ts'
import { greetingsOfTown } from '../organizations/town-people.ts'
import { depths } from '../ties/tie.ts'
import { demoWorld } from './world.ts'

test('the demo has ties from mere interest to a second home, activities and certificates in every state', async () => {
  const { db, owner } = await freshDatabase()
  await demoWorld(db, NOW)
  const states = async (table: 'activities' | 'certificates' | 'onsite_visits' | 'residence_declarations') =>
    (await owner.selectFrom(table).select('state').distinct().orderBy('state').execute()).map(({ state }) => state)
  assert.deepEqual(await states('activities'), ['approved', 'recorded', 'refused'])
  assert.deepEqual(await states('certificates'), ['issued', 'revoked'])
  assert.deepEqual(await states('onsite_visits'), ['confirmed', 'denied', 'recorded'])
  assert.deepEqual(await states('residence_declarations'), ['declared', 'withdrawn'])
  const { id } = await owner
    .selectFrom('organizations')
    .select('id')
    .where('name', 'like', '%湯けむり町%')
    .where('kind', '=', 'municipality')
    .executeTakeFirstOrThrow()
  const officer: Member = { kind: 'municipality', accountId: id, organizationId: id, role: 'viewer' }
  const { lines } = await as(db, officer, (tx) =>
    ledgerLines(
      tx,
      officer,
      {
        municipalityId: id,
        year: fiscalYear(2025),
        known: NOW,
        whole: true,
        depth: null,
        kind: null,
        prefecture: null,
        only: null,
      },
      { limit: 500 },
    ),
  )
  const found = new Set(lines.map(({ depth }) => depth))
  assert.deepEqual(
    depths.filter((depth) => found.has(depth)),
    depths,
    'people of every depth',
  )
  assert.equal(lines.filter(({ named }) => named).length, 1)
  const greetings = await as(db, anyone, (tx) => greetingsOfTown(tx, id))
  assert.equal(greetings.length, 3, 'somebody lets the public page say something')
  const issued = await owner
    .selectFrom('certificates')
    .select('content')
    .where('state', '=', 'issued')
    .executeTakeFirstOrThrow()
  assert.equal(JSON.parse(issued.content).activities.length, 3)
}, 120_000)
