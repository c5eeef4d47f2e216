import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { historiesOf, type Place } from '../../tests/world/histories.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { figuresOf } from './year-figures.ts'
import { platformFigures, platformYears } from './platform-statistics.ts'

const { db, owner } = await freshDatabase()
const { organization } = office(owner)
const { posted, applied: bidFor, contracted: matched } = historiesOf(owner)
const year = fiscalYear(2025)

async function published({ client = '', municipality = '' } = {}, at = NOW): Promise<Place> {
  const parties = {
    client: client || (await organization('company')),
    municipality: municipality || (await organization('municipality')),
  }
  return posted(parties, at.toISOString())
}

const applied = (place: Place) => bidFor(place, NOW.toISOString())
const contracted = (place: Place, yen: number) => matched(place, NOW.toISOString(), { yen })

const said = async () => {
  const figures = await as(db, clock, (tx) => platformFigures(tx, year))
  return Object.fromEntries(
    figures.map(({ indicator, value, withheld }) => [indicator.name, withheld ? 'withheld' : value]),
  )
}

test('an empty platform has counts of nothing, and no shares or means at all', async () => {
  assert.deepEqual(await said(), {
    応募率: null,
    平均応募数: null,
    求人数: 0,
    応募数: 0,
    マッチング件数: 0,
    平均謝礼: null,
    企業数: 0,
  })
  assert.deepEqual(await as(db, clock, (tx) => platformYears(tx, NOW)), [2025])
})

test('the platform is the sum of its towns, by the same queries', async () => {
  const company = await organization('company')
  const [first, second] = [await published({ client: company }), await published({ client: company })]
  const town = await organization('municipality')
  await published({ client: town, municipality: town })
  await published({}, new Date('2025-03-31T14:59:59Z'))
  await applied(first)
  await applied(first)
  await contracted(second, 40_000)
  const figures = await said()
  assert.deepEqual(figures, {
    応募率: (2 / 3) * 100,
    平均応募数: 1,
    求人数: 3,
    応募数: 3,
    マッチング件数: 1,
    平均謝礼: 'withheld',
    企業数: 1,
  })
  const towns = [first, second, { municipalityId: town }]
  const ofTowns = await Promise.all(
    towns.map(({ municipalityId }) => as(db, clock, (tx) => figuresOf(tx, { municipalityId, year }))),
  )
  const matches = ofTowns.flatMap((figures) => figures.filter(({ indicator }) => indicator.id === 'matches'))
  assert.equal(
    matches.reduce((sum, { value }) => sum + (value ?? 0), 0),
    figures['マッチング件数'],
  )
})

test('the mean fee is published once it cannot tell about single contracts', async () => {
  const place = await published()
  await contracted(place, 50_000)
  await contracted(await published(), 60_000)
  assert.equal((await said())['平均謝礼'], 50_000)
})

test('the page shows each figure with its definition to everybody, by year', async () => {
  const anyone = await house(db).visitor()
  const { status, text } = await anyone.get('/statistics')
  assert.equal(status, 200)
  for (const words of [
    '応募率',
    '平均応募数',
    '企業数',
    '平均謝礼',
    '50,000',
    '数えるもの',
    '令和7年度（2025年度）の数字',
  ])
    assert.ok(text.includes(words), words)
  assert.match((await anyone.get('/statistics?year=2024')).text, /<strong>1<\/strong>件/)
  assert.equal((await anyone.get('/statistics?year=1999')).status, 404)
  assert.equal((await anyone.get('/statistics?year=abc')).status, 404)
  assert.equal((await anyone.get('/statistics?year=%00')).status, 200, 'a NUL is nothing, and nothing is this year')
})
