import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { as, type Member } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { changeContact } from '../talents/change-contact.ts'
import type { Tx } from '../platform/db/database.ts'
import { ledgerLines } from './ledger.ts'
import { ledgerCounts, ledgerOverview } from './ledger-counts.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { posted, applied } = historiesOf(owner)
const day = (text: string) => new Date(`${text}T10:00:00+09:00`)

/** Postcodes: 湯梨浜町, 千代田区千代田, and one that is none. */
const postcodes = { 湯梨浜町: '6820715', 千代田区: '1000001', 不明: '0000000' }
type Home = keyof typeof postcodes

const town = await organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
const officer: Member = await member('municipality', town)
const { organizationId: client } = await member('company')

/** Somebody who says on these days where they live, and applies to the town on others. */
async function person(homes: Partial<Record<string, Home>>, applications: readonly string[]) {
  const talent = await talentsOf(owner).made()
  const name = { familyName: '山田', givenName: '花子', familyKana: 'ヤマダ', givenKana: 'ハナコ' }
  let version = 1
  for (const [on, home = '不明'] of Object.entries(homes)) {
    const contact = { ...name, email: 'a@example.jp', phone: '', postcode: postcodes[home], address: home }
    const change = { version: version++, contact }
    await as(db, talent, (tx) => changeContact(tx, talent, talent.talentId, change, day(on)))
  }
  for (const on of applications)
    await applied(await posted({ municipality: town, client }, on), day(on).toISOString(), { person: talent })
  return talent
}

/** People of a year by what was known on a day, with where they came from. */
async function told(year: number, on: string): Promise<string> {
  const frame = { municipalityId: town, year: fiscalYear(year), known: day(on), whole: false }
  const q = { ...frame, depth: null, kind: null, prefecture: null, only: null }
  const { total, prefecture } = await as(db, officer, (tx) => ledgerCounts(tx, officer, q))
  const { lines } = await as(db, officer, (tx) => ledgerLines(tx, officer, q))
  assert.equal(lines.length, total)
  return `${total}人 ${prefecture.map(([code, n]) => `${code}:${n}`).join(' ')}`.trim()
}

test('whoever moves into the town is a resident from that day on, and stays counted in the years before', async () => {
  await person({ '2023-06-01': '千代田区', '2025-09-01': '湯梨浜町' }, ['2023-07-01', '2024-07-01', '2025-07-01'])
  const figures = async (on: string) => [await told(2023, on), await told(2024, on), await told(2025, on)]
  assert.deepEqual(await figures('2025-08-31'), ['1人 13:1', '1人 13:1', '1人 13:1'])
  assert.deepEqual(await figures('2025-12-01'), ['1人 13:1', '1人 13:1', '0人'], 'only the running year is another')
  assert.equal(await told(2025, '2025-08-31'), '1人 13:1', 'asked as of a day before, it is what it was')
  const frame = { municipalityId: town, year: fiscalYear(2025), known: NOW, whole: false }
  const q = { ...frame, depth: null, kind: null, prefecture: null, only: null }
  const { byYear } = await as(db, officer, (tx) => ledgerOverview(tx, officer, q, [2025, 2024, 2023].map(fiscalYear)))
  assert.deepEqual(
    byYear.map(({ year, total }) => `${year}:${total}`),
    ['2023:1', '2024:1', '2025:0'],
  )
})

test('whoever moves away counts from then on, and was a resident in the years before', async () => {
  const before = [await told(2023, '2025-12-01'), await told(2025, '2025-12-01')]
  await person({ '2023-06-01': '湯梨浜町', '2025-05-01': '千代田区' }, ['2023-08-01', '2025-06-01'])
  assert.deepEqual([await told(2023, '2025-12-01'), await told(2025, '2025-12-01')], [before[0], '1人 13:1'])
})

test('an address that is no longer known makes nobody a resident, and nobody somebody from elsewhere', async () => {
  await person({ '2023-06-01': '湯梨浜町', '2025-10-01': '不明' }, ['2025-06-02'])
  assert.equal(await told(2025, '2025-09-30'), '1人 13:1')
  assert.equal(await told(2025, '2025-12-01'), '2人 13:1 unknown:1')
})

test('letters stay with people when somebody before them becomes a resident', async () => {
  const frame = { municipalityId: town, year: fiscalYear(2025), whole: true }
  const names = async (on: string) => {
    const q = { ...frame, known: day(on), depth: null, kind: null, prefecture: null, only: null }
    return (await as(db, officer, (tx) => ledgerLines(tx, officer, q))).lines.map(({ known }) => known).toSorted()
  }
  assert.deepEqual(await names('2025-08-31'), ['人材A', '人材B'])
  assert.deepEqual(await names('2025-12-01'), ['人材B', '人材C'], 'A has moved in, C is known to live elsewhere')
})

test('homes are written when they change, and never changed', async () => {
  const talent = await person({ '2024-01-01': '千代田区', '2024-02-01': '千代田区', '2024-03-01': '湯梨浜町' }, [])
  const homes = await as(db, talent, (tx) =>
    tx.selectFrom('talent_homes').select(['place_code', 'at']).orderBy('seq').execute(),
  )
  assert.deepEqual(
    homes.map(({ place_code, at }) => `${place_code} ${at.toISOString().slice(0, 10)}`),
    ['131016 2024-01-01', '313700 2024-03-01'],
  )
  const refused = (act: (tx: Tx) => Promise<unknown>) => assert.rejects(as(db, talent, act), /permission denied/)
  await refused((tx) => tx.updateTable('talent_homes').set({ place_code: null }).execute())
  await refused((tx) => tx.deleteFrom('talent_homes').execute())
  const other = await member('company')
  for (const stranger of [other, officer, await talentsOf(owner).made()])
    assert.deepEqual(await as(db, stranger, (tx) => tx.selectFrom('talent_homes').selectAll().execute()), [])
})
