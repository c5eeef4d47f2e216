import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { demoWorld } from './world.ts'

test('the demo shows saved searches, a followed town, interest, proof of work, and teams', async () => {
  const { db, owner } = await freshDatabase()
  await demoWorld(db, NOW)
  const visitor = await owner
    .selectFrom('talents as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select('t.id')
    .where('a.email', 'like', 'talent9@%')
    .executeTakeFirstOrThrow()
  const ofVisitor = async (table: 'saved_searches' | 'saved_postings' | 'town_follows' | 'talent_works') =>
    (await owner.selectFrom(table).select('talent_id').where('talent_id', '=', visitor.id).execute()).length
  assert.deepEqual(
    [
      await ofVisitor('saved_searches'),
      await ofVisitor('saved_postings'),
      await ofVisitor('town_follows'),
      await ofVisitor('talent_works'),
    ],
    [2, 1, 1, 1],
  )
  const stopped = await owner.selectFrom('saved_searches').select('id').where('stopped_at', 'is not', null).execute()
  assert.equal(stopped.length, 1)
  assert.equal((await owner.selectFrom('posting_interests').select('at').execute()).length, 3)
  const teams = await owner.selectFrom('teams').select('state').orderBy('state').execute()
  assert.deepEqual(
    teams.map(({ state }) => state),
    ['gathering', 'submitted', 'withdrawn'],
  )
  const mates = await owner.selectFrom('teammates').select('state').distinct().execute()
  assert.deepEqual(mates.map(({ state }) => state).toSorted(), ['consented', 'declined', 'invited', 'left'])
}, 120_000)
