import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { debriefingsOf, type MadeDebriefing } from '../../tests/world/debriefings.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, type Member } from '../actor.ts'
import { withdrawDebriefing } from '../contracts/debriefings/record-debriefing.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { evidenceFor } from './evidence.ts'
import { sources } from './sources.ts'

const { db, owner } = await freshDatabase()
const world = debriefingsOf({ db, owner })
const { member } = office(owner)
const LATER = new Date(NOW.getTime() + 86_400_000)

/** What a town counts in a year, as of a moment. */
const counted = (who: Member, year = 2025, known?: Date) =>
  as(db, who, async (tx) => {
    const scope = { municipalityId: who.organizationId, year: fiscalYear(year), known }
    return (await evidenceFor(tx, sources.debriefings, scope)).map(({ note }) => note)
  })
const withdraw = (made: MadeDebriefing, id: string) =>
  as(db, made.client, (tx) =>
    withdrawDebriefing(
      tx,
      made.client,
      { contract: made.id, debriefing: id },
      '日付を取り違えたため',
      new Date(NOW.getTime() + 60_000),
    ),
  )

test('interim and final ones of the year are counted, by the day on which they were held', async () => {
  const made = await world.held()
  await world.add(made, { kind: 'final', heldOn: '2025-12-01' })
  assert.deepEqual(await counted(made.client), ['中間報告会', '最終報告会'])
  assert.deepEqual(await counted(made.client, 2024), [])
})

test('one that was taken back counts no more, and still counts in what was reckoned before', async () => {
  const made = await world.held()
  await world.add(made, { kind: 'final', heldOn: '2025-12-01' })
  await withdraw(made, made.debriefing)
  assert.deepEqual(await counted(made.client), ['最終報告会'])
  assert.deepEqual(await counted(made.client, 2025, NOW), ['中間報告会', '最終報告会'])
  assert.deepEqual(await counted(made.client, 2025, LATER), ['最終報告会'])
  assert.deepEqual(await counted(made.client, 2025, new Date(NOW.getTime() - 1)), [])
})

test('another town counts its own only', async () => {
  await world.held()
  assert.deepEqual(await counted(await member('municipality')), [])
})
