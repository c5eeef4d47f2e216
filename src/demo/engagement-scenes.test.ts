import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { demoWorld } from './world.ts'

test('the demo has months in every state that people come to, goals that hold, wait and were rewritten, and a low pulse; ended ones have their looking back', async () => {
  const { db, owner } = await freshDatabase()
  await demoWorld(db, NOW)
  const states = async (table: 'engagement_months' | 'kickoffs') =>
    (await owner.selectFrom(table).select('state').distinct().execute()).map(({ state }) => state).toSorted()
  assert.deepEqual(await states('engagement_months'), ['accepted', 'open', 'reported', 'returned'])
  assert.deepEqual(await states('kickoffs'), ['agreed', 'proposed', 'replaced'])
  const silent = await owner.selectFrom('month_judgements').select('report').where('by_account', 'is', null).execute()
  assert.equal(silent.length, 1)
  const sides = await owner.selectFrom('retrospective_answers').select('side').orderBy('side').execute()
  assert.deepEqual(
    sides.map(({ side }) => side),
    ['client', 'client', 'client', 'client', 'talent', 'talent', 'talent'],
  )
  assert.equal((await owner.selectFrom('outcomes').select('id').execute()).length, 3)
  const low = await owner.selectFrom('pulses').select(['side', 'words']).where('score', '<=', 2).execute()
  assert.deepEqual(low, [{ side: 'talent', words: '写真の素材がなかなか届かず、手が止まっています。' }])
}, 120_000)
