import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { scoutsOf, scoutWords } from '../../tests/world/scouts.ts'
import { as } from '../actor.ts'
import { answerOnward } from '../applications/onward.ts'
import { blockClientOfScout } from '../applications/scouts/block-client.ts'
import { dataOfAsking } from './own-asked.ts'

const { db, owner } = await freshDatabase()

test('whoever takes their data along finds what was asked of them and what they answered, and nothing of others', async () => {
  const { id, talent } = await applicationsOf(owner).declined()
  const scout = await scoutsOf(owner).made('sent', { talent })
  const other = await scoutsOf(owner).made('opened')
  await as(db, talent, async (tx) => {
    await answerOnward(tx, talent, id, { offer: 'pool', answer: 'yes' }, NOW)
    await blockClientOfScout(tx, talent, scout.id, NOW)
  })
  const data = await as(db, talent, (tx) => dataOfAsking(tx, talent.accountId, talent.talentId))
  assert.deepEqual(
    data.scouts.map(({ message, state }) => [message, state]),
    [[scoutWords, 'declined']],
  )
  assert.deepEqual(
    [data.scoutBlocks.length, data.onwardAnswers[0]?.answer, data.pools.map(({ state }) => state)],
    [1, 'yes', ['joined']],
  )
  assert.ok(!JSON.stringify(data).includes(scout.client.accountId), 'who of the house wrote stays with the house')
  const theirs = await as(db, other.talent, (tx) => dataOfAsking(tx, other.talent.accountId, other.talent.talentId))
  assert.deepEqual([theirs.scouts.length, theirs.scoutBlocks, theirs.onwardAnswers, theirs.pools], [1, [], [], []])
})
