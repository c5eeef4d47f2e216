import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { countedYears, countStatistics, statisticsOf } from './hourly-statistics.ts'

const { db, owner } = await freshDatabase()
const { organization } = office(owner)
const histories = historiesOf(owner)
const year = fiscalYear(2025)
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

async function posted(): Promise<void> {
  const parties = { municipality: await organization('municipality'), client: await organization('company') }
  await histories.posted(parties, NOW.toISOString())
}

/** 「求人数」 of the year as the page shows it. */
const postings = async (now = NOW) => {
  const { figures, countedAt } = await statisticsOf(db, year, now)
  return { value: figures.find(({ indicator }) => indicator.name === '求人数')?.value, countedAt }
}
const kept = () => owner.selectFrom('platform_statistics').select(['year', 'counted_at']).execute()

test('a year that nobody has counted yet is counted once, when it is first asked for', async () => {
  await posted()
  assert.deepEqual(await postings(), { value: 1, countedAt: NOW })
  await posted()
  assert.deepEqual(await postings(minutes(30)), { value: 1, countedAt: NOW }, 'opening the page counts nothing')
  assert.equal((await kept()).length, 1)
})

test('the clock counts anew after an hour, and not before', async () => {
  assert.deepEqual(await countStatistics(db, minutes(59)), [])
  assert.equal((await postings(minutes(59))).value, 1)
  assert.deepEqual(await countStatistics(db, minutes(60)), [2025])
  assert.deepEqual(await postings(minutes(61)), { value: 2, countedAt: minutes(60) })
})

test('years before the first posting are answered, and never kept', async () => {
  const { figures } = await statisticsOf(db, fiscalYear(2010), minutes(61))
  assert.deepEqual([...new Set(figures.map(({ rows }) => rows))], [0])
  assert.deepEqual(
    (await kept()).map((row) => row.year),
    [2025],
  )
})

test('the new fiscal year has a line of its own from the first of April', async () => {
  const april = new Date('2026-04-01T00:00:00+09:00')
  assert.deepEqual(await countStatistics(db, april), [2026, 2025])
  assert.deepEqual(await as(db, clock, (tx) => countedYears(tx, april)), [2026, 2025])
})

test('the page says when it was counted, and each year has an address of its own', async () => {
  const { text } = await (await house(db, { now: () => minutes(90) }).visitor()).get('/statistics?year=2025')
  assert.match(text, /1時間ごとに数え直しています/)
  assert.match(text, /<link rel="canonical" href="http:\/\/yui\.test\/statistics\?year=2025"\/?>/)
  assert.match(text, /求人数/)
})
